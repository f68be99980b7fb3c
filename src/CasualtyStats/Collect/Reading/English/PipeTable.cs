using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.English;

/// <summary>A table drawn with bars in running text: a line of headings ("Governorate | Killed | Injured") and below it lines of a name and numbers ("Idlib | 48 | 203"); or rows of figures with strokes ("Kherson 33/174") under "(killed/injured)".</summary>
/// <remarks>Counter-examples: "Raid kills eight | Example News" has no line of numbers below; a line with another number of cells ends the table.</remarks>
internal sealed class PipeTable
{
    private const int LeastCells = 2;
    private readonly List<(Outcome? Outcome, VictimClass Class, string Group)> columns = [];
    private readonly List<(int First, int Last)> cells = [];
    private int paragraph = -2;

    /// <summary>Takes a line of headings, or says whether the line is a row below one.</summary>
    /// <param name="sentence">The line.</param>
    public bool IsRow(Sentence sentence)
    {
        if (!sentence.OpensParagraph) return false;
        if (!Split(sentence)) return IsSlashRow(sentence);
        bool goesOn = sentence.Paragraph - paragraph == 1 && cells.Count == columns.Count;
        if (goesOn && Numbers(sentence))
        {
            paragraph = sentence.Paragraph;
            return true;
        }
        Headings(sentence);
        return false;
    }

    /// <summary>The name of the row, first and last token, or null where it is a total or no name.</summary>
    public (int First, int Last)? Name(Sentence sentence)
    {
        for (int i = 0; i < cells.Count; i++)
            if (columns[i].Outcome is null && sentence.IsCapital(cells[i].First) && sentence.Written(cells[i].First) is not ("Total" or "TOTAL" or "All")) return cells[i];
        return null;
    }

    /// <summary>The counts of the row.</summary>
    /// <param name="sentence">The row.</param>
    /// <param name="drafts">Where they go.</param>
    public void Read(Sentence sentence, List<TallyDraft> drafts)
    {
        for (int i = 0; i < cells.Count; i++)
        {
            if (columns[i].Outcome is not { } outcome || sentence[cells[i].First].Kind != TokenKind.Number) continue;
            var (first, last) = cells[i];
            var draft = new TallyDraft
            {
                Rule = "en.pipe-row", Outcome = outcome, Span = sentence.Span(first, last), CountSpan = sentence.Span(first, last), Count = sentence[first].Number,
                Class = columns[i].Class, ClassBasis = columns[i].Class == VictimClass.Unspecified ? null : Basis.Carried, FirstToken = first, LastToken = last, Cumulative = true,
            };
            if (columns[i].Group.Length > 0) draft.Parts.Add(new(columns[i].Group, draft.Count, draft.CountSpan));
            draft.Doubt("outcome-carried");
            drafts.Add(draft);
        }
    }

    // "Toll by region (killed/injured):" and below it "Kherson 33/174".
    private bool IsSlashRow(Sentence sentence)
    {
        int slash = -1;
        for (int i = 1; i + 1 < sentence.Count && slash < 0; i++)
            if (sentence[i].IsMark('/') && sentence[i - 1].AnyOutcome() is not null && sentence[i + 1].AnyOutcome() is not null) slash = i;
        if (slash > 0)
        {
            for (int i = 0; i < sentence.Count; i++)
                if (sentence[i].Kind == TokenKind.Number && sentence[i + 1].Kind == TokenKind.Word && !sentence[i + 1].Is(Category.Month)) return false;
            columns.Clear();
            columns.Add((null, VictimClass.Unspecified, ""));
            int at = slash - 1;
            for (; sentence[at].AnyOutcome() is { } outcome; at += 2)
            {
                columns.Add((outcome, VictimClass.Unspecified, ""));
                if (!sentence[at + 1].IsMark('/')) break;
            }
            paragraph = sentence.Paragraph;
            return false;
        }
        if (sentence.Paragraph - paragraph != 1 || columns.Count < 3) return false;
        cells.Clear();
        int last = sentence.Count - 1;
        while (last > 0 && sentence[last].Kind == TokenKind.Mark) last--;
        int first = last;
        while (first >= 2 && sentence[first].Kind == TokenKind.Number && sentence[first - 1].IsMark('/') && sentence[first - 2].Kind == TokenKind.Number) first -= 2;
        int name = first - 1;
        while (name > 0 && sentence[name].Kind == TokenKind.Mark) name--;
        int start = 0;
        while (start < name && sentence[start].Kind == TokenKind.Mark) start++;
        if ((last - first) / 2 + 2 != columns.Count || name < start || name - start > 5 || !sentence.IsCapital(start)) return false;
        cells.Add((start, name));
        for (int i = first; i <= last; i += 2) cells.Add((i, i));
        paragraph = sentence.Paragraph;
        return true;
    }

    private bool Split(Sentence sentence)
    {
        cells.Clear();
        int start = 0;
        for (int i = 0; i <= sentence.Count; i++)
        {
            if (i < sentence.Count && !sentence[i].IsMark('|')) continue;
            if (i > start) cells.Add((start, i - 1));
            start = i + 1;
        }
        return cells.Count >= LeastCells;
    }

    private bool Numbers(Sentence sentence)
    {
        bool any = false;
        for (int i = 0; i < cells.Count; i++)
        {
            bool number = cells[i].First == cells[i].Last && sentence[cells[i].First].Kind == TokenKind.Number;
            if (columns[i].Outcome is not null && !number && sentence[cells[i].First].Kind != TokenKind.Mark) return false;
            any |= columns[i].Outcome is not null && number;
        }
        return any;
    }

    private void Headings(Sentence sentence)
    {
        columns.Clear();
        bool outcomes = false;
        foreach (var (first, last) in cells)
        {
            Outcome? outcome = null;
            var status = VictimClass.Unspecified;
            string group = "";
            for (int i = first; i <= last; i++)
            {
                if (sentence[i].Kind == TokenKind.Number) return;
                if (sentence[i].AnyOutcome() is { } own) outcome = outcome is { } other ? EnglishWords.Together(other, own) : own;
                if (sentence[i].Sense(Category.Person) is { } person) (status, group) = (person.Class, person.Group is "children" or "women" or "men" or "girls" or "boys" ? person.Group : "");
            }
            outcomes |= outcome is not null;
            columns.Add((outcome, status, group));
        }
        paragraph = outcomes ? sentence.Paragraph : -2;
    }
}
