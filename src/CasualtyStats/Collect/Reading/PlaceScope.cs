using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Collect.Reading;

/// <summary>Chooses the place that governs a count and resolves it.</summary>
internal sealed class PlaceScope(PlaceIndex index, string text)
{
    private const int InsideBonus = 40, OpensSentence = 3, OwnUnit = 12, ShareReach = 5, RiseElsewhere = 24;
    private readonly Dictionary<(string, PCode?), PlaceResolution> resolved = [];
    private readonly Dictionary<(string, PCode), PCode?> owned = [];

    /// <summary>The best place of a sentence for a draft, or null.</summary>
    public static PlaceFound? Choose(List<PlaceFound> found, TallyDraft draft, SentenceScope scope, IReadOnlyList<TallyDraft> drafts)
    {
        PlaceFound? best = null;
        int least = int.MaxValue;
        bool shares = false;
        foreach (var place in found)
        {
            if (shares && place.OpensClause && place.Tokens.First > draft.LastToken) continue;
            if (place.IsExcluded || IsOfStatement(place, draft, scope) || IsOfPart(place, draft, drafts)) continue;
            // "35 dead, of them in X 28": where some of them were, told behind them.
            if (place.IsOfSome && place.Tokens.First > draft.LastToken && scope.IsShare(place.Tokens)) { shares = true; continue; }
            int cost = Cost(place, draft, scope);
            if (cost < least) (least, best) = (cost, place);
        }
        return best;
    }

    // "23 dead, 14 of them in X": where a part of them was is not where all of them were.
    private static bool IsOfPart(PlaceFound place, TallyDraft draft, IReadOnlyList<TallyDraft> drafts)
    {
        if (draft.PartsFrom >= 0 && place.Tokens.First > draft.PartsFrom) return true;
        foreach (var part in drafts)
            if (part.PartOf == draft && part.Rule is "share-of" or "made-of" or "place-share" && place.Tokens.First > part.LastToken && place.Tokens.First - part.LastToken <= ShareReach) return true;
        // "Ten in the region: four in A and three in B, and 19 were hurt": where a part was is not where those told next were.
        foreach (var part in drafts)
            if (part.PartOf is { } whole && whole != draft && draft.PartOf is null && part != draft && part.LastToken < place.Tokens.First && place.Tokens.First - part.LastToken <= 2 && place.Tokens.Last < draft.FirstToken && drafts.Contains(whole)) return true;
        return false;
    }

    /// <summary>The place that the words about the speaker name: where nothing else tells where.</summary>
    public static PlaceFound? OfTheStatement(List<PlaceFound> found) => found.Find(place => place.IsOfStatement);

    // "The director of health in X said that", "at a conference in X the minister said that".
    private static bool IsOfStatement(PlaceFound place, TallyDraft draft, SentenceScope scope)
    {
        bool inside = place.Tokens.First > OpensSentence && place.Tokens.First < scope.StatementEnd && draft.FirstToken > scope.StatementEnd;
        foreach (var source in scope.Said)
            inside |= !source.IsAnaphor && place.Tokens.First >= source.Tokens.First && place.Tokens.Last <= source.Tokens.Last;
        return place.IsOfStatement |= inside;
    }

    /// <summary>A place inside the speaker's own name, where the sentence tells no other: "the rescuers in the north spoke of 700 dead".</summary>
    public static PlaceFound? OfTheSpeaker(List<PlaceFound> found, SentenceScope scope)
    {
        foreach (var place in found)
            foreach (var source in scope.Said)
                if (!source.IsAnaphor && !place.IsExcluded && place.Tokens.First >= source.Tokens.First && place.Tokens.Last <= source.Tokens.Last) return place;
        return null;
    }

    private static int Cost(PlaceFound place, TallyDraft draft, SentenceScope scope)
    {
        int distance = scope.Distance(place.Tokens, draft);
        // Named between a count and its groups, it is the count's, whatever is named behind the groups.
        int cost = distance < 0 ? (draft.Parts.Count > 0 && !place.IsOfSome ? -2 : -1) * InsideBonus : distance >= 200 ? 40 + (distance - 200) / 2 : distance >= 50 ? 18 + (distance - 50) / 2 : distance / 2;
        if (draft.Rule is "place-share" or "gapped-place" or "of-those" or "share-of" or "made-of" && place.Tokens.First > draft.LastToken && place.Tokens.First - draft.LastToken <= ShareReach) cost -= InsideBonus;
        else if (scope.IsItemAt(place.Tokens, draft)) cost -= InsideBonus;
        if (place.IsListed) cost += 12;
        bool own = draft.Rule == "share-of" && place.Tokens.First > draft.LastToken && place.Tokens.First - draft.LastToken <= ShareReach;
        if (place.IsOfSome && !own && !(place.Tokens.Last < draft.FirstToken && scope.IsShare(place.Tokens))) cost += 100;
        if (place.IsDateline) cost += 40;
        if (scope.SameUnit(place.Tokens.First, draft.FirstToken)) cost -= OwnUnit;
        if (place.IsRelative && place.Tokens.Last < draft.FirstToken && distance < 30) cost -= 12 - distance / 3;
        if (place.OpensClause && place.Tokens.First > draft.LastToken) cost += 30;
        // "The toll in X rose to 95, with the death of a youth in Y": what made it rise was elsewhere.
        if (draft.IsRising && scope.IsArabic && scope.IsBehindComma(draft.LastToken, place.Tokens.First)) cost += RiseElsewhere;
        // How fine a place of another clause is does not bring it nearer.
        if (scope.IsArabic && distance is >= 50 and < 200) return cost - place.Fineness + (place.IsBearing ? 14 : 0);
        return cost - place.Fineness * 5 - (place.IsTarget ? 8 : 0) + (place.IsBearing ? 14 : 0);
    }

    /// <summary>What a place means.</summary>
    /// <param name="place">The place.</param>
    /// <param name="basis">Stated or carried.</param>
    /// <param name="enclosing">The region that the heading or the sentence before speaks of; <see cref="Area.Unknown"/> for none.</param>
    public (PlaceMention Mention, Flag? Doubt) Resolve(PlaceFound place, Basis basis, Area enclosing)
    {
        string written = place.Span.Of(text);
        var within = Within(enclosing);
        // "Abu Shouk camp in El Fasher": a camp that the gazetteer lists, whatever town is named behind it.
        if (place.Container is { } behind && behind.Start > place.Span.Start && Listed(WithoutLink(text[place.Span.Start..behind.Start]), within) is { } listed) return (new(written, listed, basis, place.Span), null);
        if (place.Fineness == 3) return Part(place, written, basis, within, enclosing);
        var found = Look(place.Core.Of(text), within);
        // "Idlib city": the word beside the name says which of the two is meant.
        if (found.Ambiguity == PlaceAmbiguity.Levels && place.Span != place.Core && Look(written, within) is { Area.IsKnown: true, Ambiguity: PlaceAmbiguity.None } typed) found = typed;
        if (found.Area.IsKnown) return (new(written, found.Area, basis, place.Span), found.Ambiguity == PlaceAmbiguity.None ? null : found.Reason(written));
        if (place.Container is { } container && Look(container.Of(text), within) is { Area.IsKnown: true } outer)
            return (new(written, outer.Area, Basis.Inferred, place.Span), null);
        if (InnerName(place.Core) is { } inner && Look(inner, within) is { Area.IsKnown: true } named) return (new(written, named.Area, Basis.Inferred, place.Span), null);
        return (new(written, Area.Unknown, basis, place.Span), null);
    }

    // A street, a hospital or a camp has no code of its own: the town that it is said to lie in stands for it.
    private (PlaceMention Mention, Flag? Doubt) Part(PlaceFound place, string written, Basis basis, PCode? within, Area enclosing)
    {
        if (Listed(written, within) is { } camp) return (new(written, camp, basis, place.Span), null);
        if (place.Container is { } container)
        {
            var outer = Look(container.Of(text), within);
            if (Own(place.Core.Of(text), outer.Area) is { } own) return (new(written, Area.Of(own), basis, place.Span), null);
            if (outer.Area.IsKnown) return (new(written, outer.Area, Basis.Inferred, place.Span), null);
        }
        if (Own(place.Core.Of(text), enclosing) is { } known) return (new(written, Area.Of(known), basis, place.Span), null);
        // "Aden Square", "the Damascus road": named after a place, and in it only where the text has been there already.
        if ((enclosing.IsKnown || !IsNamedAfter(place.Core.Of(text))) && InnerName(place.Core) is { } inner && Look(inner, within) is { Area.IsKnown: true } named && Town(named) is var town && Agrees(town, enclosing))
            return (new(written, town, Basis.Inferred, place.Span), null);
        return enclosing.IsKnown ? (new(written, enclosing, Basis.Inferred, place.Span), null) : (new(written, Area.Unknown, basis, place.Span), null);
    }

    // A town or camp that the gazetteer lists under a code of this project's own, wherever the text was before.
    private Area? Listed(string name, PCode? within) =>
        Look(name, within) is { Ambiguity: PlaceAmbiguity.None, Area.OnlyCode: { IsLocal: true } code } found && index.Gazetteer.Find(code) is { Level: 4 } ? found.Area : null;

    private static string WithoutLink(string name)
    {
        name = name.TrimEnd(' ', ',', '،', '(');
        foreach (string link in (ReadOnlySpan<string>)[" in", " of", " at", " near", " في", " قرب"])
            if (name.EndsWith(link, StringComparison.Ordinal)) return name[..^link.Length].TrimEnd(' ', ',');
        return name;
    }

    private static bool IsNamedAfter(string written) =>
        written.Split(' ') is { Length: > 1 } words && (words[0] is "ساحة" or "شارع" or "دوار" or "ميدان" or "مسجد" or "جامع" or "جسر" or "مطعم" or "فندق" or "حي" or "مدرسة" or "مفرق" or "حاجز" || words[^1].ToLowerInvariant() is "square" or "street" or "road" or "roundabout" or "mosque" or "bridge" or "hotel" or "restaurant" or "school" or "neighbourhood" or "neighborhood");

    // A street may bear the name of a far town: the name inside counts only where it lies in what is spoken of.
    private bool Agrees(Area inner, Area enclosing)
    {
        if (!enclosing.IsKnown) return true;
        foreach (var outer in enclosing.Include)
            foreach (var code in inner.Include)
                if (index.Gazetteer.Contains(outer, code) || index.Gazetteer.Contains(code, outer)) return true;
        return false;
    }

    // The same names come again and again within a document.
    private PlaceResolution Look(string written, PCode? within)
    {
        if (!resolved.TryGetValue((written, within), out var found)) resolved[(written, within)] = found = index.Gazetteer.Resolve(written, within);
        return found;
    }

    private PCode? Own(string core, Area outer)
    {
        if (outer.OnlyCode is not { } town) return null;
        if (!owned.TryGetValue((core, town), out var code))
            owned[(core, town)] = code = index.Gazetteer.FindByName(core).Select(match => match.Place).FirstOrDefault(place => place.Level == 5 && index.Gazetteer.Contains(town, place.Code))?.Code;
        return code;
    }

    private static Area Town(PlaceResolution resolution)
    {
        if (resolution.Ambiguity != PlaceAmbiguity.Levels) return resolution.Area;
        foreach (var place in resolution.Candidates)
            if (place.Level == 4) return Area.Of(place.Code);
        return resolution.Area;
    }

    // "Idlib university hospital" names the town inside its own name.
    private string? InnerName(TextSpan core)
    {
        string[] words = core.Of(text).Split([' ', '"', '“', '”', '«', '»', '(', ')', '،'], StringSplitOptions.RemoveEmptyEntries);
        for (int length = Math.Min(4, words.Length - 1); length > 0; length--)
            for (int at = 1; at + length <= words.Length; at++)
            {
                string name = string.Join(' ', words[at..(at + length)]);
                // "The quarters of the town": no town of that name.
                if (name is "المدينة" or "البلدة" or "القرية" or "المنطقة" or "المحافظة" or "العاصمة" or "البلاد" or "القطاع") continue;
                if (name.Length > 2 && index.Level(Letters.Normalize(name)) is not null) return name;
            }
        return null;
    }

    // The governorate spoken of, else the country.
    private PCode? Within(Area enclosing) =>
        enclosing.OnlyCode is not { } code ? null : index.Gazetteer.AtLevel(code, 1) is { } governorate ? governorate.Code : index.Gazetteer.AtLevel(code, 0)?.Code;
}
