using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.English;

/// <summary>Puts each count of an English sentence in its place: its own words first, then outwards through the tree.</summary>
internal sealed class EnglishPlacing(string text, WordLists words, IClauseGrammar grammar, PlaceIndex places)
{
    private const int FinenessWeight = 5, TargetBonus = 8, BearingCost = 14, ListedCost = 12, LabelCost = 16, SpeakerCost = 14, DatelineCost = 8, WidestRegion = 1, LongestBracket = 14, PairReach = 3;
    private readonly PlaceScope resolver = new(places, text);
    private readonly Sentence earlier = new();
    private readonly List<PlaceFound> found = [], before = [];
    private readonly List<PlaceMention> chosen = [];
    private bool ofLabel;
    private PlaceMention? governed;
    private bool period;
    private (int Start, int Paragraph, bool Opens)? last, beforeLast;
    private Sentence sentence = null!;

    /// <summary>Reads the places of a sentence with counts.</summary>
    public void Begin(Sentence next, EnglishState state)
    {
        sentence = next;
        period = state.Dates.Exists(mention => mention.Kind is DateKind.LastDays or DateKind.Since);
        found.Clear();
        chosen.Clear();
        grammar.ReadPlaces(next, places, found);
        Land(state);
        Survey(state);
        if (state.Front?.Place is null && found.Find(place => place.IsLabel && place.Tokens.First <= 3) is { } label && next.OpensParagraph)
            state.Paragraph.Place = resolver.Resolve(label, Basis.Carried, Enclosing(state)).Mention with { Basis = Basis.Carried };
    }

    // The first country that the document names is the land that "nationwide" means.
    private void Land(EnglishState state)
    {
        if (state.Country is not null) return;
        for (int i = 0; i < sentence.Count; i++)
        {
            if (!sentence[i].Is(Category.Country) || !sentence.IsCapital(i)) continue;
            int end = sentence[i].Clitics != Clitics.None ? sentence[i].End - 2 : sentence[i].End;
            var span = new TextSpan(sentence[i].Start, end);
            state.Country = resolver.Resolve(new(span, 0, (i, i)) { Core = span }, Basis.Carried, Area.Unknown).Mention with { Basis = Basis.Carried };
            return;
        }
    }

    /// <summary>Puts the counts of a table's row in the place that the row is named after; a row of totals has none of its own.</summary>
    public void Row((int First, int Last)? name, EnglishState state)
    {
        found.Clear();
        if (name is not { } cell) return;
        var span = sentence.Span(cell.First, cell.Last);
        state.Paragraph.Place = resolver.Resolve(new(span, 1, cell) { Core = span }, Basis.Carried, Enclosing(state)).Mention with { Basis = Basis.Carried };
    }

    /// <summary>Takes the day and the place from the front of a line, for all of the line.</summary>
    public void Front(Sentence next, LineHead front, EnglishState state)
    {
        state.Front = front;
        if (front.Day is not null) state.Paragraph.Day = front.Day;
        if (front.Place is not { } name) return;
        sentence = next;
        var span = next.Span(name.First, name.Last);
        state.Paragraph.Place = resolver.Resolve(new(span, front.Fineness, name) { Core = span }, Basis.Carried, Enclosing(state)).Mention with { Basis = Basis.Carried };
    }

    /// <summary>Looks for the region that a document is about in a sentence without counts.</summary>
    public void Survey(Sentence next, EnglishState state)
    {
        if (state.Region is not null) return;
        found.Clear();
        sentence = next;
        grammar.ReadPlaces(next, places, found);
        Survey(state);
    }

    private void Survey(EnglishState state)
    {
        if (state.Region is null && found.Find(place => IsRegion(sentence, place)) is { } region) state.Region = resolver.Resolve(region, Basis.Carried, Area.Unknown).Mention with { Basis = Basis.Carried };
    }

    // "The north of the enclave" is a part of what a document is about.
    private static bool IsRegion(Sentence sentence, PlaceFound place) => place.Fineness <= WidestRegion && !place.IsExcluded && !place.IsLabel && !IsOwner(sentence, place) && !sentence.Span(place.Tokens.First, place.Tokens.Last).Of(sentence.Text).Contains(" of the ", StringComparison.Ordinal);

    /// <summary>True where the sentence before told the shares of a count: its places are those of the shares alone.</summary>
    public bool AfterShares { get; set; }

    /// <summary>Counts of the document that are shares of one told in a sentence before, each in a place of its own.</summary>
    public HashSet<TallyDraft> Shares { get; } = [];

    /// <summary>Keeps the sentence, whose places the next one may take up.</summary>
    public void Remember(Sentence next)
    {
        (beforeLast, last) = (last, (next.Start, next.Paragraph, next.OpensParagraph));
        governed = next == sentence && chosen.FindLast(mention => mention.Written is not null) is { } told ? told : null;
    }

    /// <summary>The place that a heading or a line "Location: …" names, or null.</summary>
    /// <param name="heading">The line.</param>
    /// <param name="from">First token of its value.</param>
    public PlaceMention? Heading(Sentence heading, int from)
    {
        found.Clear();
        grammar.ReadPlaces(heading, places, found);
        var place = found.Find(one => one.Tokens.First >= from) ?? EnglishPlaces.Whole(heading, from) ?? (heading.Paragraph == 0 ? Country(heading, from) : null);
        return place is null ? null : resolver.Resolve(place, Basis.Carried, Area.Unknown).Mention with { Basis = Basis.Carried };
    }

    /// <summary>The place of a line such as "Atarib, 5 March": a name of the gazetteer in front of a day; or null.</summary>
    /// <param name="heading">The line.</param>
    /// <param name="day">The day.</param>
    public PlaceMention? BeforeDay(Sentence heading, DateMention day) =>
        day.Tokens.First > 1 && heading[day.Tokens.First - 1].Kind == TokenKind.Mark && EnglishPlaces.Whole(heading, 0, day.Tokens.First - 1) is { } place
        && resolver.Resolve(place, Basis.Carried, Area.Unknown).Mention is { Area.IsKnown: true } mention ? mention with { Basis = Basis.Carried } : null;

    // "LEBANON LIVE | Monday", "MYANMAR WEEKLY LIST": the land that a title names.
    private static PlaceFound? Country(Sentence heading, int from)
    {
        for (int i = from; i < heading.Count; i++)
            if (heading[i].Is(Category.Country) && heading.IsCapital(i) && heading[i].Clitics == Clitics.None && !heading[i + 1].IsSpecial("owner")) return new(heading[i].Span, 0, (i, i)) { Core = heading[i].Span };
        return null;
    }

    /// <summary>The place of a count; to be asked in order.</summary>
    /// <param name="draft">The count.</param>
    /// <param name="index">Which of the sentence.</param>
    /// <param name="state">The document so far.</param>
    /// <param name="wide">True for a total over a longer time: it takes the place of a total, a heading or the land, never that of one incident.</param>
    public (PlaceMention, Flag?) PlaceOf(TallyDraft draft, int index, EnglishState state, bool wide)
    {
        var (mention, doubt) = Find(draft, index, state, wide);
        chosen.Add(mention);
        if (mention.Written is null) return (mention, doubt);
        // The place of a share is nobody else's.
        if (draft.Rule == "en.share" || draft is { Rule: "en.in-list", PartOf: not null } || Shares.Contains(draft)) return (mention, doubt);
        if (wide) state.TotalRegion ??= mention with { Basis = Basis.Carried };
        foreach (var node in (ReadOnlySpan<ScopeNode>)[state.Paragraph, state.Section, state.Document])
        {
            // The place of one line of a list is not that of what follows the list.
            if (ofLabel && node != state.Paragraph) break;
            // Totals of a document go back to the place with which it begins.
            if (draft.Cumulative && node == state.Document && node.TotalPlace is not null) continue;
            if (draft.Cumulative) node.TotalPlace = mention with { Basis = Basis.Carried };
            else node.IncidentPlace = mention with { Basis = Basis.Carried };
        }
        return (mention, doubt);
    }

    /// <summary>Takes "not including the city" out of the totals of the sentence before, where both are known places.</summary>
    public void Exclude(Sentence next, List<PlacedDraft> drafts, EnglishState state)
    {
        found.Clear();
        grammar.ReadPlaces(next, places, found);
        var excluded = Excluded(Enclosing(state));
        if (excluded.Count == 0) return;
        for (int i = drafts.Count - 1; i >= Math.Max(0, drafts.Count - 8) && drafts[i].Paragraph >= next.Paragraph - 1; i--)
            if (drafts[i] is { Draft.Cumulative: true, Place.Area.IsKnown: true } total) drafts[i] = total with { Place = Without(total.Place, excluded) };
    }

    private (PlaceMention, Flag?) Find(TallyDraft draft, int index, EnglishState state, bool wide)
    {
        var enclosing = Enclosing(state);
        ofLabel = false;
        if (draft.IsRevision && IsResult(draft, index, state) && (state.Paragraph.IncidentPlace ?? state.Document.IncidentPlace) is { } incident) return (incident, null);
        if (SaysSame() && (state.Paragraph.IncidentPlace ?? state.Document.IncidentPlace) is { } same) return (same, null);
        if ((BeforeLabel(draft) ?? BeforeName(draft) ?? BeforeBracket(draft) ?? Best(draft, index, state)) is { } place && !(!draft.Cumulative && IsOwner(sentence, place) && state.Document.IncidentPlace is not null))
        {
            var (mention, doubt) = resolver.Resolve(place, Basis.Stated, enclosing);
            if (place.Fineness == 0) state.Region ??= mention with { Basis = Basis.Carried };
            ofLabel = place.IsLabel && sentence.OpensParagraph && sentence.Paragraph > 0;
            var excluded = Excluded(enclosing);
            return (excluded.Count > 0 && mention.Area.IsKnown ? Without(mention, excluded) : mention, doubt);
        }
        // What the sentence only tells of parts is not where the whole was.
        var carried = Carried(draft, index, state, wide) ?? PlaceMention.None;
        return (draft.PartsFrom >= 0 && carried.Span is { } of && of.Start > sentence[draft.PartsFrom].Start && of.End <= sentence.End ? PlaceMention.None : carried, null);
    }

    // "Chasiv Yar - 2, Toretsk - 1", "Idlib: 4": the name before the mark, unless it is who did it.
    private PlaceFound? BeforeLabel(TallyDraft draft)
    {
        int mark = draft.FirstToken - 1;
        if (draft.Rule != "en.share" || mark < 1 || !(sentence[mark].IsMark(':') || sentence[mark].Mark is '-' or '–' or '—') || !sentence.IsCapital(mark - 1)) return null;
        int first = mark - 1;
        while (first > 0 && sentence.IsCapital(first - 1)) first--;
        for (int i = first; i < mark; i++)
            if (sentence[i].IsSpecial("owner") || sentence[i].Is(Category.Actor | Category.Body | Category.Person | Category.Cause | Category.NotPlace)) return null;
        var span = sentence.Span(first, mark - 1);
        return new(span, 2, (first, mark - 1)) { Core = span };
    }

    // "Ma'rib 31 killed; Al Hudaydah 18 killed": a name right before its number, and nothing but a mark before the name.
    private PlaceFound? BeforeName(TallyDraft draft)
    {
        int last = draft.FirstToken - 1, first = last;
        if (draft.FirstToken < 1 || sentence[draft.FirstToken].Kind != TokenKind.Number || !sentence.IsCapital(last)) return null;
        while (first > 0 && (sentence.IsCapital(first - 1) || sentence[first - 1].Mark is '-' or '\'' or '’' && sentence[first - 1].Touches(sentence[first]) && sentence[first - 2].Kind == TokenKind.Word)) first--;
        if (last - first > 5 || first > 0 && !sentence[first - 1].IsBreak() && !(sentence[first - 1].Mark is '*' or '-')) return null;
        for (int i = first; i <= last; i++)
            if (sentence[i].Kind == TokenKind.Word && (sentence[i].IsSpecial("owner") || sentence[i].Is(Category.Actor | Category.Body | Category.Person | Category.Cause | Category.NotPlace | Category.Month | Category.Weekday | Category.Victim | Category.Toll | Category.ReportNoun | Category.Number | Category.Says | Category.Preposition))) return null;
        if (!PlaceNames.IsNameStart(sentence, first) || SourceNames.IsShortName(sentence, first, last)) return null;
        var span = sentence.Span(first, last);
        return new(span, 2, (first, last)) { Core = span };
    }

    // "Donetsk (54 killed, 210 injured), Kharkiv (30 killed)": the name before the bracket.
    private PlaceFound? BeforeBracket(TallyDraft draft)
    {
        int open = draft.Rule == "en.bracket-list" ? draft.LastToken : draft.FirstToken;
        while (open > 0 && draft.FirstToken - open <= LongestBracket && !sentence[open].IsMark('(') && !sentence[open].IsMark(')')) open--;
        if (open < 1 || !sentence[open].IsMark('(') || !sentence.IsCapital(open - 1)) return null;
        if (found.Find(place => place.Tokens.Last == open - 1) is { } known) return known;
        int first = open - 1;
        while (first > 1)
            if (sentence[first - 1].IsMark('-') && sentence[first - 1].Touches(sentence[first]) && sentence[first - 2].Kind == TokenKind.Word) first -= 2;
            else if (!sentence.IsCapital(first) || sentence.IsCapital(first - 1) && PlaceNames.IsNameStart(sentence, first - 1)) first--;
            else break;
        if (!PlaceNames.IsNameStart(sentence, first) || SourceNames.IsShortName(sentence, first, open - 1)) return null;
        var span = sentence.Span(first, open - 1);
        return new(span, 2, (first, open - 1)) { Core = span };
    }

    // "In the same city": where the one before was.
    private bool SaysSame()
    {
        for (int i = 1; i < sentence.Count; i++)
            if (sentence.Written(i) is "same" && sentence[i + 1].Is(Category.PlaceType)) return true;
        return false;
    }

    // ", taking the toll to seven": of the whole incident, not of where the last one died.
    private static bool IsResult(TallyDraft draft, int index, EnglishState state)
    {
        if (index == 0 || !state.Territory.Parted(index - 1, index)) return false;
        for (int i = draft.FirstToken; i >= Math.Max(0, draft.FirstToken - 5); i--)
            if (state.Sentence[i].Is(Category.Reached) && state.Sentence.Written(i).EndsWith("ing", StringComparison.Ordinal)) return true;
        return false;
    }

    // "The health ministry in Beirut": where whoever speaks sits.
    private bool IsSeat(PlaceFound place, List<SourceMention> said)
    {
        if (said.Find(source => source.Tokens.First <= place.Tokens.First && place.Tokens.Last <= source.Tokens.Last) is not { } speaker) return false;
        // "A medical source at the hospital counted eleven".
        if (PlaceNames.KindOf(sentence, place.Tokens.Last) == "site" && speaker.Tokens.First < place.Tokens.First && place.Tokens.Last <= speaker.Tokens.Last) return true;
        for (int i = speaker.Tokens.First; i < place.Tokens.First; i++)
            if (Letters.Normalize(sentence.Written(i)) is "ministry" or "government" or "governor" or "authorities" or "administration" or "embassy") return sentence[i + 1].IsPreposition("in");
        return false;
    }

    // "In X" beside the words of a count, not as the end of a road.
    private bool IsOwn(PlaceFound place, int index, Territory territory) => territory.Of(place.Tokens.First) == index && !place.IsBearing && !PlaceSurroundings.IsToward(sentence, place.Tokens.First);

    // "Killed in the province, two of them children in X", "among them two children from X": the place of those who are told of inside a count that has a place of its own.
    private bool IsOfSome(PlaceFound place, TallyDraft draft)
    {
        if (draft.Parts.Count == 0) return false;
        int first = draft.Parts.Min(part => part.Span.Start), last = draft.Parts.Max(part => part.Span.End);
        if (place.Span.Start < last || text.AsSpan(last, place.Span.Start - last).Trim() is not ("in" or "from" or "in the" or "from the" or "at" or "near")) return false;
        bool from = text.AsSpan(last, place.Span.Start - last).Trim().StartsWith("from");
        return found.Exists(other => other != place && !other.IsExcluded && !other.IsDateline && !other.IsLabel && (other.Span.Start > draft.Span.Start && other.Span.End <= first || from && other.Span.Start > place.Span.End));
    }

    private PlaceFound? Best(TallyDraft draft, int index, EnglishState state)
    {
        var (territory, said) = (state.Territory, state.Said);
        var front = state.Front?.Place is null ? null : state.Front;
        bool ofFront = sentence.OpensParagraph;
        PlaceFound? best = null;
        int least = int.MaxValue;
        foreach (var place in found)
        {
            // The front of a line governs all of it; only a place in a count's own words says otherwise.
            if (front is not null && (ofFront && place.Tokens.First <= front.Last || !ofFront && !IsOwn(place, index, territory))) continue;
            if (place.IsExcluded || territory.Cost(place.Tokens, index) is var distance && distance >= Territory.Foreign) continue;
            if (IsSeat(place, said) || IsOfSome(place, draft) || draft.PartsFrom >= 0 && place.Tokens.First > draft.PartsFrom) continue;
            // "11 dead and 28 wounded in A, 20 dead and 80 wounded in B": the place before the comma is of those before it.
            if (draft.PairEnd >= 0 && place.Tokens.Last < draft.FirstToken && sentence[draft.FirstToken - 1] is { Mark: ',' or ';' } or { Lexeme.Categories: Category.And } && found.Exists(other => other.Tokens.First - draft.PairEnd is > 0 and <= PairReach)) continue;
            int cost = distance - place.Fineness * FinenessWeight - (place.IsTarget ? TargetBonus : 0) + (place.IsBearing ? BearingCost : 0) + (place.IsDateline ? DatelineCost : 0) + (place.IsListed ? ListedCost : 0)
                + (place.IsLabel ? LabelCost : 0)
                + (said.Exists(source => source.Tokens.First <= place.Tokens.First && place.Tokens.Last <= source.Tokens.Last) ? SpeakerCost : 0);
            if (cost < least) (least, best) = (cost, place);
        }
        // "In Yemen, 68 were killed and 47 wounded in a strike on Saada": the land that a sentence opens with says where its finer places are.
        if (best is { Fineness: 0 } land && land.Tokens.First <= 1)
            best = found.Where(place => place.Fineness > 0 && !place.IsExcluded && !place.IsBearing && !place.IsLabel && place.Tokens.First > land.Tokens.Last && territory.Cost(place.Tokens, index) < Territory.Foreign && !IsSeat(place, said)
                && !said.Exists(source => source.Tokens.First <= place.Tokens.First && place.Tokens.Last <= source.Tokens.Last)).MinBy(place => territory.Cost(place.Tokens, index)) ?? best;
        return best;
    }

    private PlaceMention? Carried(TallyDraft draft, int index, EnglishState state, bool wide)
    {
        if (index > 0 && chosen[index - 1].Written is not null && !state.Territory.Parted(index - 1, index)) return chosen[index - 1] with { Basis = Basis.Carried };
        if (draft.Rule == "en.pipe-row") return state.Paragraph.Place ?? state.Section.Place ?? state.Region ?? state.Document.Place;
        if (IsNationwide()) return state.Country ?? state.Document.Place;
        if (!sentence.OpensParagraph && IsTotal(draft) && state.Document.Place is { } all) return all;
        if (state.Paragraph.Place is not null && !sentence.OpensParagraph && !draft.Cumulative && LineBefore(state) is { } nearer) { ofLabel = sentence.Paragraph > 0; return nearer; }
        if (state.Paragraph.Place is { } label) { ofLabel = sentence.Paragraph > 0; return state.Paragraph.IncidentPlace is { Basis: Basis.Stated } own0 ? own0 : label; }
        if (IsTotal(draft) && state.Document.Place is { } whole) return whole;
        if (wide) return state.Paragraph.TotalPlace ?? OfSpeaker(state) ?? state.Section.Place ?? state.TotalRegion ?? SentenceBefore(state, true) ?? state.Region ?? state.Document.Place ?? OfSource(state) ?? OfSpeakersName(state);
        if (!draft.Cumulative && SentenceBefore(state) is { } here) return here;
        var own = draft.Cumulative ? state.Paragraph.TotalPlace ?? state.Paragraph.IncidentPlace : state.Paragraph.IncidentPlace ?? state.Paragraph.TotalPlace;
        if (own is not null) return own;
        if (SentenceBefore(state) is { } earlierPlace) return earlierPlace;
        if (OfSpeaker(state) is { } speaker) return speaker;
        if (state.Section.Place is { } heading) return heading;
        var section = draft.Cumulative ? state.Document.TotalPlace ?? state.Document.Place ?? state.Document.IncidentPlace : state.Document.IncidentPlace ?? state.Document.Place ?? state.Document.TotalPlace;
        return section ?? OfSource(state) ?? state.Region ?? OfSpeakersName(state);
    }

    // "Total for the day: 10 killed".
    private bool IsTotal(TallyDraft draft)
    {
        for (int i = Math.Max(0, draft.FirstToken - 8); i < draft.FirstToken; i++)
            if (sentence.Written(i) is "Total" or "total" or "TOTAL" or "Overall" or "overall") return true;
        return false;
    }

    private bool IsNationwide()
    {
        for (int i = 0; i < sentence.Count; i++)
            if (sentence.Written(i) is "nationwide" or "countrywide" or "nationally") return true;
        return false;
    }

    // "Kirkuk's mine directorate has counted 16": the place of whoever counts, where the sentence has no other.
    private PlaceMention? OfSpeaker(EnglishState state)
    {
        foreach (var source in state.Said)
            if (source.Written.Length > 0 && sentence[source.Tokens.First] is var first && first.Clitics != Clitics.None && sentence.IsCapital(source.Tokens.First) && places.Level(first.Lexeme?.Normal ?? Letters.Normalize(sentence.Written(source.Tokens.First)).Replace("'s", "", StringComparison.Ordinal)) is not null)
                return state.Region ??= Named(source, first.Start, first.End);
        return null;
    }

    // "The Gaza health ministry": the place in the name of whoever counts, where nothing else names one.
    private PlaceMention? OfSpeakersName(EnglishState state)
    {
        foreach (var source in state.Said)
            for (int i = source.Tokens.First; source.Written.Length > 0 && i <= source.Tokens.Last; i++)
                if ((sentence[i + 1].Is(Category.Body | Category.SourceNoun) || sentence[i + 2].Is(Category.Body)) && sentence.IsCapital(i) && !sentence[i].Is(Category.Body) && places.Level(Letters.Normalize(sentence.Written(i))) is not null) return Named(source, sentence[i].Start, sentence[i].End);
        return null;
    }

    // "Sweida National Hospital": the place inside the name of whoever speaks the document.
    private PlaceMention? OfSource(EnglishState state)
    {
        if (state.Document.Source is not { Written.Length: > 0 } source) return null;
        foreach (string word in source.Written.Split(' '))
            if (word.Length > 2 && char.IsUpper(word[0]) && places.Level(Letters.Normalize(word)) is not null && text.IndexOf(word, source.Span.Start, source.Span.Length, StringComparison.Ordinal) is var at and >= 0) return Named(source, at, at + word.Length);
        return null;
    }

    private PlaceMention Named(SourceMention source, int start, int end)
    {
        _ = source;
        var written = text[start..end];
        if (written.EndsWith("'s", StringComparison.Ordinal) || written.EndsWith("’s", StringComparison.Ordinal)) end -= 2;
        return resolver.Resolve(new(new(start, end), 2, (0, 0)) { Core = new(start, end) }, Basis.Inferred, Area.Unknown).Mention with { Basis = Basis.Carried };
    }

    private PlaceMention? SentenceBefore(EnglishState state, bool wide = false)
    {
        if (last is not { } from || AfterShares || sentence.Paragraph - from.Paragraph > 1) return null;
        // "…, including 16 in X. The ministry said 97 were killed in the past 24 hours": a period is told of where all were, not of the finest place that the sentence before named.
        if (!wide && governed is { } people && period) return people with { Basis = Basis.Carried };
        if (!Reread(from)) return null;
        // "The first of them took place in X. It could have been worse. 29 were killed": a sentence without a place goes on about the one before it.
        if (before.Count == 0 && !wide && governed is null && beforeLast is { } farther && farther.Paragraph >= from.Paragraph - 1 && !Reread(farther)) return null;
        PlaceFound? best = null;
        foreach (var place in before)
            if (!place.IsExcluded && (!wide || IsRegion(earlier, place)) && !IsOwner(earlier, place) && !IsOffice(earlier, place) && (best is null || Weight(place) > Weight(best))) best = place;
        return best is null ? null : resolver.Resolve(best, Basis.Carried, Enclosing(state)).Mention with { Basis = Basis.Carried };
    }

    // "The director of the X hospital said": where who speaks works.
    private static bool IsOffice(Sentence sentence, PlaceFound place)
    {
        for (int i = place.Tokens.First - 1; i >= Math.Max(0, place.Tokens.First - 4); i--)
            if (sentence.Written(i).ToString().ToLowerInvariant() is "director" or "spokesman" or "spokesperson" or "spokeswoman" or "doctor" or "mayor" or "governor") return true;
            else if (!(sentence[i].IsPreposition("of") || sentence[i].IsPreposition("at") || sentence[i].IsPreposition("for") || sentence[i].IsPreposition("in") || sentence[i].IsSpecial("the") || sentence[i].IsSpecial("a"))) return false;
        return false;
    }

    private bool Reread((int Start, int Paragraph, bool Opens) from)
    {
        if (!new SentenceReader(text, words, from.Start, from.Paragraph, from.Opens).Next(earlier) || earlier.IsArabic) return false;
        before.Clear();
        grammar.ReadPlaces(earlier, places, before);
        return true;
    }

    // "KHARKIV. A bomb struck Velykyi Burluk: two dead. Six more needed help.": where the sentence before was, in its line.
    private PlaceMention? LineBefore(EnglishState state) =>
        last is { } from && from.Paragraph == sentence.Paragraph && state.Front is { } front && state.Paragraph.IncidentPlace is { } told && (front.Place is null || told.Written != state.Paragraph.Place!.Written) && SentenceBefore(state) is { } here && here.Written == told.Written ? here : null;

    // "Syria's defence minister": whose he is, not where it was.
    private static bool IsOwner(Sentence sentence, PlaceFound place) => place.Fineness == 0 && sentence[place.Tokens.Last].Clitics != Clitics.None;

    private static int Weight(PlaceFound place) => place.Fineness * FinenessWeight + (place.IsTarget ? TargetBonus : 0) - (place.IsBearing ? BearingCost : 0) - (place.IsDateline ? DatelineCost : 0);

    private static Area Enclosing(EnglishState state) =>
        state.Paragraph.Nearest(node => node.Place is { Area.IsKnown: true } ? node.Place : null)?.Area ?? Area.Unknown;

    private List<PCode> Excluded(Area enclosing) =>
        [.. found.Where(place => place.IsExcluded).Select(place => resolver.Resolve(place, Basis.Stated, enclosing).Mention.Area).Where(area => area.IsKnown).SelectMany(area => area.Include)];

    private static PlaceMention Without(PlaceMention mention, List<PCode> excluded) =>
        mention with { Area = new(mention.Area.Include.Except(excluded), mention.Area.Exclude.Concat(excluded)) };
}
