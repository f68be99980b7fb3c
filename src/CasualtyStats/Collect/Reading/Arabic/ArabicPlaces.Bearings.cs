using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.Arabic;

// What the words before a place say of it: hit, near, only a bearing, where people were taken.
internal sealed partial class ArabicPlaces
{
    private bool IsTarget(int at)
    {
        for (int i = at - 1; i >= Math.Max(0, at - 4); i--)
        {
            if (sentence[i].Sense(Category.Special)?.Value == "target") return true;
            if (i < at - 1 && sentence[i].Kind == TokenKind.Mark && sentence[i].Mark is not '"') return false;
        }
        return sentence[at - 1].Sense(Category.Preposition)?.Value == "on";
    }

    private bool IsBearing(int at, PlaceFound place) =>
        IsNear(at) || sentence[at].Is(Category.Direction) && place.Fineness is 1 or 2 && at > 0 && sentence[at - 1].Kind == TokenKind.Word && sentence[at - 1].Sense(Category.Preposition) is null;

    // "The town of X, which belongs to the district of Y": Y only says where X lies.
    private bool BelongsTo(int at) => (sentence[at].Clitics & Clitics.For) != 0 && sentence[at - 1].Sense(Category.Special)?.Value == "belongs";

    // "Were taken to the hospital of X": where the people were brought, not where the harm was.
    private bool IsDestination(int at)
    {
        if (sentence[at].Lexeme?.Normal is not ("مشفي" or "مستشفي" or "مشافي" or "مستشفيات" or "مركز" or "نقطه")) return false;
        for (int i = at - 1; i >= at - 8; i--)
            if (sentence[i].Sense(Category.Special)?.Value == "brought") return true;
            else if (sentence[i].IsMark('،')) return false;
        return false;
    }

    // "Five were transferred to Turkey": where they went, not where they were harmed.
    private bool IsTransfer(int at)
    {
        if (sentence[at - 1].Sense(Category.Preposition)?.Value != "to" || sentence[at].Is(Category.PlaceType)) return false;
        for (int i = at - 2; i >= at - 5; i--)
            if (sentence.Normal(i) is "تحويل" or "حولوا" or "نقلوا" or "نقل" or "نقلت" or "نقل الي" or "احالة" or "احالوا" || sentence[i].Sense(Category.Special)?.Value == "brought") return true;
        return false;
    }

    // "One of the wounded died later in the hospital of X": where they died of what was done elsewhere.
    private bool IsDeathBed(int at)
    {
        if (sentence[at].Lexeme?.Normal is not ("مشفي" or "مستشفي" or "مشافي" or "مستشفيات")) return false;
        for (int i = 0; i < sentence.Count; i++)
            if (sentence[i].Sense(Category.Special)?.Value == "of-wounds" || Math.Abs(i - at) <= 8 && (sentence[i].Clitics & Clitics.The) != 0 && sentence[i].Sense(Category.Victim) is { Outcome: Outcome.Injured, Number: 0 }) return true;
        return false;
    }

    // "Near X", "close to the border with X".
    private bool IsNear(int at)
    {
        for (int i = at - 1; i >= at - 4; i--)
        {
            if (sentence[i].Kind == TokenKind.Mark) return false;
            if (sentence[i].Sense(Category.Special)?.Value == "near") return true;
            if (sentence[i].Is(Category.PlaceType | Category.OutcomeVerb | Category.OutcomeNoun | Category.Clause)) return false;
        }
        return false;
    }
}
