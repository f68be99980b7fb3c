using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Sheets;

/// <summary>What stands where in the workbook, so that sheets can point at each other.</summary>
internal sealed class Names
{
    private readonly Dictionary<string, int> tallyNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> documentNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Origin> origins = new(StringComparer.Ordinal);
    private readonly bool isEvidence;
    private readonly string talliesSheet;
    private readonly string sourcesSheet;

    public Names(ReportContent content, Words words, bool isEvidence)
    {
        this.isEvidence = isEvidence;
        talliesSheet = words["sheet.tallies"];
        sourcesSheet = words[isEvidence ? "sheet.sources" : "sheet.sources-method"];
        foreach (var tally in content.Tallies) tallyNumbers.TryAdd(tally.Id, tallyNumbers.Count + 1);
        for (int i = 0; i < content.Documents.Length; i++) documentNumbers.TryAdd(content.Documents[i].Name, i + 1);
        foreach (var origin in content.Origins) origins[origin.Id] = origin;
    }

    /// <summary>The running number of a tally, from 1; null for one that is not in the workbook.</summary>
    public int? TallyNumber(string? id) => id is not null && tallyNumbers.TryGetValue(id, out int number) ? number : null;

    /// <summary>Where a tally stands; its row follows the headings.</summary>
    public string? TallyLink(string? id) => TallyNumber(id) is { } number ? CellReference.Link(talliesSheet, number + 1) : null;

    /// <summary>The running number of a document, from 1; null for one that is not in the workbook.</summary>
    public int? DocumentNumber(string? name) => name is not null && documentNumbers.TryGetValue(name, out int number) ? number : null;

    public string? DocumentLink(string? name) =>
        name is not null && documentNumbers.TryGetValue(name, out int number) ? CellReference.Link(sourcesSheet, number + 1) : null;

    public string OriginName(string id, Words words) => origins.TryGetValue(id, out var origin) ? origin.Name(words.Language) : id;

    /// <summary>A cell that says on which tallies something rests; in the evidence, where they stand, it leads to the first.</summary>
    public Cell RestsOn(ImmutableArray<string> ids, Words words)
    {
        var numbers = new List<int>(ids.Length);
        foreach (string id in ids)
            if (tallyNumbers.TryGetValue(id, out int number)) numbers.Add(number);
        if (numbers.Count == 0) return Cell.Empty(Looks.Text);
        numbers.Sort();
        string text = words.Say("rests-on", Runs(numbers));
        return isEvidence ? Cell.Of(text, Looks.FileLink, CellReference.Link(talliesSheet, numbers[0] + 1)) : Cell.Of(text, Looks.FileName);
    }

    // Runs are joined: 3–9, 12. No Arabic among the digits, since LibreOffice draws links of mixed direction badly.
    private static string Runs(List<int> numbers)
    {
        if (numbers.Count == 1) return Invariant.Of(numbers[0]);
        var runs = new List<string>();
        for (int i = 0; i < numbers.Count;)
        {
            int end = i;
            // A tally that is named twice stands once.
            while (end + 1 < numbers.Count && numbers[end + 1] <= numbers[end] + 1) end++;
            int first = numbers[i], last = numbers[end];
            runs.Add(first == last ? Invariant.Of(first) : $"{Invariant.Of(first)}{(last == first + 1 ? ", " : "–")}{Invariant.Of(last)}");
            i = end + 1;
        }
        return string.Join(", ", runs);
    }
}
