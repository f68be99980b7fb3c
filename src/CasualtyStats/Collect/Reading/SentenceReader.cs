namespace CasualtyStats.Collect.Reading;

/// <summary>Cuts a document into sentences and those into tokens, in one pass.</summary>
internal sealed class SentenceReader(string text, WordLists words)
{
    private readonly WordFinder finder = new(words);
    private int at;
    private int paragraph;
    private bool lineStart = true;

    /// <summary>Continues at a place that was the start of a sentence.</summary>
    public SentenceReader(string text, WordLists words, int start, int paragraph, bool opensParagraph) : this(text, words)
    {
        at = start;
        this.paragraph = paragraph;
        lineStart = opensParagraph;
    }

    /// <summary>Reads the next sentence.</summary>
    /// <returns>False at the end of the text.</returns>
    public bool Next(Sentence sentence)
    {
        while (at < text.Length)
        {
            sentence.Begin(text);
            sentence.OpensParagraph = lineStart;
            sentence.Paragraph = paragraph;
            int arabic = 0, latin = 0;
            bool lineEnds = Read(sentence, ref arabic, ref latin);
            if (sentence.Count > 0)
            {
                sentence.Start = sentence[0].Start;
                sentence.End = sentence[sentence.Count - 1].End;
                sentence.IsArabic = arabic >= latin && arabic > 0;
                sentence.IsHeading = sentence.OpensParagraph && lineEnds && IsHeading(sentence);
                lineStart = lineEnds;
                if (lineEnds) paragraph++;
                PhraseFinder.Merge(sentence);
                return true;
            }
            if (lineEnds) { paragraph++; lineStart = true; }
        }
        return false;
    }

    private bool Read(Sentence sentence, ref int arabic, ref int latin)
    {
        while (at < text.Length && !sentence.IsFull)
        {
            char c = text[at];
            if (c == '\n') { at++; return true; }
            if (Letters.IsArabic(c)) { sentence.Add(Word(Letters.IsArabic)); arabic++; }
            else if (Letters.IsLatin(c)) { sentence.Add(Word(Letters.IsLatin)); latin++; }
            else if (Letters.IsDigit(c)) sentence.Add(Number());
            // "#Civil_Defence" is read as its words.
            else if (char.IsWhiteSpace(c) || Letters.IsMark(c) || char.IsControl(c) || c is '#' or '_') at++;
            else
            {
                bool ends = Ends(c, sentence);
                sentence.Add(new(at, at + 1, at, TokenKind.Mark, Clitics.None, null, null, -1, c));
                at++;
                if (ends) return LineEndsHere();
            }
        }
        return at >= text.Length;
    }

    // White space after a full stop belongs to the sentence before, so that its last one knows that the line ends.
    private bool LineEndsHere()
    {
        while (at < text.Length && text[at] != '\n' && (char.IsWhiteSpace(text[at]) || Letters.IsMark(text[at]) || text[at] is '"' or '”' or '»' or ')')) at++;
        if (at >= text.Length) return true;
        if (text[at] != '\n') return false;
        at++;
        return true;
    }

    private Token Word(Func<char, bool> isLetter)
    {
        int start = at;
        for (at++; at < text.Length; at++)
        {
            char c = text[at];
            if (isLetter(c) || Letters.IsMark(c)) continue;
            if (c is '\'' or '\u2019' && isLetter == Letters.IsLatin && at + 1 < text.Length && Letters.IsLatin(text[at + 1])) continue;
            break;
        }
        int end = at;
        while (end > start + 1 && Letters.IsMark(text[end - 1]) && text[end - 1] > '\u2000') end--;
        return finder.Find(text, start, end);
    }

    private Token Number()
    {
        int start = at;
        (at, long value) = NumberScanner.Scan(text, start);
        return new(start, at, start, TokenKind.Number, Clitics.None, null, null, value, '\0');
    }

    private bool Ends(char c, Sentence sentence)
    {
        if (c is '!' or '?' or '؟' or '…' or '۔') return true;
        if (c != '.') return false;
        char before = at > 0 ? text[at - 1] : '\n', after = at + 1 < text.Length ? text[at + 1] : '\n';
        if (after == '.' || Letters.IsDigit(after)) return false;
        if (Letters.IsLatin(after)) return false;
        return !Letters.IsLatin(before) || !IsAbbreviation(sentence);
    }

    // "Dr.", "U.N.", "St.": a capital alone, or a short word that is followed by a name.
    private bool IsAbbreviation(Sentence sentence)
    {
        var last = sentence[sentence.Count - 1];
        int length = last.End - last.Start;
        if (length == 1) return true;
        return length <= 4 && text.AsSpan(last.Start, length) is "Dr" or "Mr" or "Mrs" or "Ms" or "Gen" or "Col" or "Maj" or "Lt" or "Capt" or "Sgt" or "St" or "No" or "vs" or "incl" or "Incl" or "est" or "approx" or "Brig" or "Jan" or "Feb" or "Mar" or "Apr" or "Aug" or "Sep" or "Sept" or "Oct" or "Nov" or "Dec";
    }

    private static bool IsHeading(Sentence sentence)
    {
        var last = sentence[sentence.Count - 1];
        if (last.IsMark(':')) return sentence.Count <= 16;
        return last.IsMark('.') ? sentence.Count <= 5 : sentence.Count <= (sentence.Paragraph == 0 ? 16 : 12);
    }
}
