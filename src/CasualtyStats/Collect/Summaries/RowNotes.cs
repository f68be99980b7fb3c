namespace CasualtyStats.Collect.Summaries;

/// <summary>What one part of a table noted: how often, and the first row of each kind, counted from the part's own first.</summary>
internal sealed class RowNotes(int keys, int values)
{
    private readonly Note[] numbers = new Note[values];
    private readonly Note[] days = new Note[keys];
    private Note lengths;

    /// <summary>Cells of a summed column that hold something else than a plain number.</summary>
    public Note Number(int value) => numbers[value];

    /// <summary>Cells of a key that hold no readable day.</summary>
    public Note Day(int key) => days[key];

    /// <summary>Rows that are shorter or longer than the header.</summary>
    public Note Length => lengths;

    /// <summary>Notes such a cell.</summary>
    public void BadNumber(int value, long row) => numbers[value] = numbers[value].And(row);

    /// <summary>Notes such a cell.</summary>
    public void BadDay(int key, long row) => days[key] = days[key].And(row);

    /// <summary>Notes such a row.</summary>
    public void BadLength(long row) => lengths = lengths.And(row);

    /// <summary>Takes in what a later part noted.</summary>
    /// <param name="later">Its notes.</param>
    /// <param name="rowsBefore">Rows of the table before that part.</param>
    public void Add(RowNotes later, long rowsBefore)
    {
        for (int i = 0; i < numbers.Length; i++) numbers[i] = numbers[i].And(later.numbers[i], rowsBefore);
        for (int i = 0; i < days.Length; i++) days[i] = days[i].And(later.days[i], rowsBefore);
        lengths = lengths.And(later.lengths, rowsBefore);
    }

    /// <summary>How often something was seen and where first.</summary>
    /// <param name="Count">How often.</param>
    /// <param name="First">The row, from 1; 0 where never.</param>
    public readonly record struct Note(long Count, long First)
    {
        /// <summary>One more.</summary>
        public Note And(long row) => new(Count + 1, Count == 0 ? row : First);

        /// <summary>Those of a later part too.</summary>
        public Note And(Note later, long rowsBefore) => new(Count + later.Count, Count == 0 && later.Count > 0 ? later.First + rowsBefore : First);
    }
}
