using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading;

// Which place governs a count: its own clause, the clause before, the heading, the report.
internal sealed partial class DocumentReading
{
    private bool lastIsLabel;

    private (PlaceMention, Flag?) PlaceOf(TallyDraft draft)
    {
        var enclosing = lastPlaceParagraph == sentence.Paragraph && lastPlace.Area.IsKnown ? lastPlace.Area : headingPlace.Area;
        if (draft.Rule == "share") return OfShare(draft, enclosing);
        if (PlaceScope.Choose(found, draft, scope, reading.Drafts) is { } chosen && Meant(chosen) is { } place)
        {
            // The wounded were hurt where the report told, not in the hospital that they died in.
            if (sentence.IsArabic && place.IsCare && lastPlace.Written is not null && sentence.Paragraph - lastPlaceParagraph <= 1) return (lastPlace with { Basis = Basis.Carried }, null);
            var (mention, doubt) = placeScope.Resolve(place, Basis.Stated, enclosing);
            if (found.Exists(other => other.IsExcluded)) mention = Without(mention, enclosing);
            if (draft.Rule is "place-share" or "place-with-count" or "share-of" or "made-of" || place.IsCare) return (mention, doubt);
            (lastPlace, lastPlaceParagraph) = (mention, sentence.Paragraph);
            lastIsLabel = place.IsLabel;
            if (!place.IsLabel && (report.Place is null || draft.IsSum)) report.Place = mention;
            return (mention, doubt);
        }
        // "Government forces: 74": a line of a list that names no place is about the place of its first line.
        if (draft.Rule == "list-item" && listPlace.Written is not null) return (listPlace with { Basis = Basis.Carried }, null);
        // What the sentence before told of is nearer than the seat of who speaks; "as for those in the north" begins anew.
        bool told = sentence.IsArabic && sentence[0].Sense(Category.Special)?.Value != "as-for" && before is { } prior && prior.Paragraph == sentence.Paragraph && FromSentenceBefore() is { Written: not null };
        if (!told && PlaceScope.OfTheSpeaker(found, scope) is { } near && !(near.Fineness == 3 && sentence.IsArabic && sentence.Paragraph - lastPlaceParagraph <= 1 && lastPlace.Written is not null))
        {
            var (mention, doubt) = placeScope.Resolve(near, Basis.Stated, enclosing);
            (lastPlace, lastPlaceParagraph) = (mention, sentence.Paragraph);
            return (mention, doubt);
        }
        if (lastPlaceParagraph == sentence.Paragraph && lastPlace.Written is not null) return (lastPlace with { Basis = Basis.Carried }, null);
        // A total goes back to the place that its report is about, not to the last of a list of places.
        if (sentence.IsArabic && OfReport() is { } whole && (draft.Cumulative || draft.IsSum || !told && IsWide(whole) && dates.Exists(mention => mention.Kind == DateKind.Since && scope.SameUnit(mention.Tokens.First, draft.FirstToken)) || draft.Outcome is Outcome.Displaced && dates.Exists(mention => mention.Kind is DateKind.Whole or DateKind.Since)))
        {
            // "The total since the beginning of the war is 3,516" below five dead in a quarter of the capital: of the land that the head of the text names, or of nowhere that it says.
            if (IsFarMore(draft) && headingPlace.Area.IsKnown && whole.Area.IsKnown && whole.Area.Include.All(code => headingPlace.Area.Include.Any(holder => holder != code && places.Gazetteer.Contains(holder, code)))) return (headingPlace with { Basis = Basis.Carried }, null);
            if (IsFarMore(draft) && !IsWide(whole)) return (PlaceMention.None, null);
            (lastPlace, lastPlaceParagraph) = (whole, sentence.Paragraph);
            return (whole with { Basis = Basis.Carried }, null);
        }
        if (lastIsLabel && (draft.IsSum || draft.Cumulative && sentence.IsArabic)) return (headingPlace, null);
        if (FromSentenceBefore() is { Written: not null } carried) { (lastPlace, lastPlaceParagraph) = (carried, sentence.Paragraph); return (carried, null); }
        if (headingPlace.Written is not null && !(headingIsDateline && lastPlace.Written is not null)) return (headingPlace, null);
        if (lastPlace.Written is not null) return (lastPlace with { Basis = Basis.Carried }, null);
        return PlaceScope.OfTheStatement(found) is { } said && Meant(said) is { } weak ? (placeScope.Resolve(weak, Basis.Inferred, enclosing).Mention with { Basis = Basis.Inferred }, new("place-of-source")) : (PlaceMention.None, null);
    }

    // A total since some day that is many times what the report tells of its own place.
    private bool IsFarMore(TallyDraft draft)
    {
        long most = 0;
        foreach (var placed in finisher.Drafts)
            if (placed.Report == report && !placed.Draft.Cumulative && placed.Draft.Outcome == draft.Outcome && placed.Draft.Count > most) most = placed.Draft.Count.Value;
        return most > 0 && draft.Count / TimesMore >= most && dates.Exists(mention => mention.Kind == DateKind.Since);
    }

    private const int TimesMore = 20;

    // A governorate, a district or more: what goes on for weeks is told of those, not of a town.
    private bool IsWide(PlaceMention place) => place.Area.Include.All(code => places.Gazetteer.Find(code) is { Level: <= 2 });

    // What a report is about: where another speaker only tells more of it, the wider place that the text began with.
    private PlaceMention? OfReport() =>
        report is { Place: { Area.IsKnown: true } own, Outer: { Area.IsKnown: true } outer } && own.Area.Include.All(code => outer.Area.Include.Any(holder => places.Gazetteer.Contains(holder, code))) ? outer : report.Place;

    // "Jenin 16, Tubas 6": the name before the number; a share of a party is where the whole is.
    private (PlaceMention, Flag?) OfShare(TallyDraft draft, Area enclosing)
    {
        int last = draft.FirstToken;
        while (last < sentence.Count && sentence[last].End <= draft.CountSpan.Start) last++;
        if (--last < draft.FirstToken) return (finisher.Drafts.FindLast(placed => placed.Draft == draft.PartOf) is { Place.Written: not null } whole ? whole.Place with { Basis = Basis.Carried } : PlaceMention.None, null);
        // "And Hebron": the name without the "and" that is written onto it.
        int start = sentence[draft.FirstToken].Start;
        var span = new TextSpan(start, sentence[last].End);
        if (text[start] == 'و' && span.Length > 3 && (sentence[draft.FirstToken].HasAnd || text.AsSpan(start).StartsWith("وال", StringComparison.Ordinal) || places.Level(Letters.Normalize(span.Of(text))) is null && places.Level(Letters.Normalize(text.AsSpan(start + 1, span.End - start - 1))) is not null)) span = new(start + 1, span.End);
        var within = finisher.Drafts.FindLast(placed => placed.Draft == draft.PartOf) is { Place.Area: { IsKnown: true } area } ? area : enclosing;
        return placeScope.Resolve(new(span, 2, (draft.FirstToken, last)) { Core = span }, Basis.Stated, within);
    }

    // "Not counting the city of Aleppo": the region less what the sentence leaves out.
    private PlaceMention Without(PlaceMention mention, Area enclosing)
    {
        var excluded = found.FindAll(other => other.IsExcluded).Select(other => placeScope.Resolve(other, Basis.Stated, enclosing).Mention.Area).Where(area => area.IsKnown).SelectMany(area => area.Include).ToList();
        return excluded.Count > 0 && mention.Area.IsKnown ? mention with { Area = new(mention.Area.Include.Except(excluded), mention.Area.Exclude.Concat(excluded)) } : mention;
    }

    // "In that town": the last town that was named.
    private PlaceFound? Meant(PlaceFound place)
    {
        if (!place.IsAnaphor) return place;
        if (place.TypeWord is { } type && placesByType.TryGetValue(type, out var named)) return named with { Tokens = place.Tokens };
        // "The Strip" is a name by itself.
        return place.TypeWord == "قطاع" ? place with { IsAnaphor = false } : null;
    }

    private void RememberTypes()
    {
        foreach (var place in found)
        {
            if (place.IsAnaphor) continue;
            if (place.TypeWord is { } type) placesByType[type] = place;
            if (place is { ContainerType: { } outer, Container: { } container }) placesByType[outer] = new(container, 1, place.Tokens) { Core = container, TypeWord = outer };
        }
    }

    private PlaceMention? FromSentenceBefore()
    {
        if (before is not { } earlier || sentence.Paragraph - earlier.Paragraph > 1) return null;
        if (!new SentenceReader(text, words, earlier.Start, earlier.Paragraph, earlier.Opens).Next(earlierSentence)) return null;
        earlierPlaces.Clear();
        (earlierSentence.IsArabic ? arabic : english).ReadPlaces(earlierSentence, places, earlierPlaces);
        PlaceFound? best = null;
        foreach (var place in earlierPlaces)
            if (!place.IsExcluded && !place.IsCare && (!place.IsAnaphor || Meant(place) is { IsAnaphor: false }) && (best is null || Weight(place) > Weight(best))) best = Meant(place);
        return best is null ? null : placeScope.Resolve(best, Basis.Carried, headingPlace.Area).Mention with { Basis = Basis.Carried };
    }

    private static int Weight(PlaceFound place) => place.Fineness * 5 + (place.IsTarget ? 8 : 0) - (place.IsBearing ? 14 : 0) - (place.IsListed ? 14 : 0) - (place.IsDateline ? 20 : 0);
}
