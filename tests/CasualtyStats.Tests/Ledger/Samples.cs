using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CasualtyStats.Model;

namespace CasualtyStats.Tests.Ledger;

/// <summary>Documents and rulings made for tests.</summary>
internal static class Samples
{
    public static readonly DateOnly Day = new(2030, 3, 4);

    public static SourceDocument Document(string name, string text, DateOnly? published = null) => new()
    {
        Name = name,
        Bytes = Encoding.UTF8.GetBytes(text),
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        Text = text,
        Published = published ?? Day,
        Publisher = "Civil Defence",
        LanguageCode = "en",
    };

    /// <summary>A document of which every number was read as so many killed.</summary>
    public static CollectedDocument Collected(string name, string text, string reader = "1", DateOnly? published = null)
    {
        var document = Document(name, text, published);
        return new(document, [.. Numbers(text).Select(span => Count(document, span))], [], reader);
    }

    public static ReportedCount Count(SourceDocument document, TextSpan span, Outcome outcome = Outcome.Killed)
    {
        string quote = span.Of(document.Text!);
        long number = long.Parse(quote, System.Globalization.CultureInfo.InvariantCulture);
        return new()
        {
            Id = ReportedCount.MakeId(document.Sha256, $"{span.Start}-{span.End}", outcome),
            Citation = new(document.Name, document.Sha256, span, null, quote),
            Outcome = outcome,
            Count = number,
            Interval = new(number, number),
            Qualifier = Qualifier.Exact,
            Harmed = ReferencePeriod.On(Day),
            Counted = ReferencePeriod.On(Day),
        };
    }

    /// <summary>A count with every field set, so that none can be lost unseen.</summary>
    public static ReportedCount FullCount(SourceDocument document) => new()
    {
        Id = "t0123456789ab",
        Citation = new(document.Name, document.Sha256, new(0, 4), "May!B7", "قُتل 8 مدنيين \"هنا\""),
        Outcome = Outcome.KilledOrInjured,
        Count = 8,
        Interval = new(9, 20),
        Qualifier = Qualifier.MoreThan,
        Class = VictimClass.Mixed,
        ClassBasis = Basis.Carried,
        Occupation = "medic",
        Assertion = Assertion.Claimed,
        Cause = "air_strike",
        AllegedActor = "a party",
        Breakdown = new([new(VictimGroup.Children, 3, new(1, 2), new(0, 17)), new(VictimGroup.Women, null), new(VictimGroup.Elderly, 1, null, new(65, null))]),
        Place = new("ريف إدلب", Area.Parse("SY02+SY07-C1007-local-x"), Basis.Stated, new(2, 3)),
        Harmed = new(new(2030, 3, 1), null),
        HarmedBasis = Basis.Carried,
        Counted = new(null, new(2030, 3, 2)),
        Source = new("الدفاع المدني", "syria-civil-defence", "un-ocha", Basis.Carried, new(3, 4)),
        Cumulative = true,
        Relations = new("t000000000001", "t000000000002", "t000000000003", ["t000000000004", "t000000000005"]),
        Report = 2,
        ReportDate = new(2030, 3, 5),
        Flags = [new("place-unresolved", "Ariha"), new("no-place")],
    };

    public static Ruling Ruling(string subject, RulingKind kind = RulingKind.Accept, string author = "Rana", long? value = null, string? other = null, DateOnly? day = null) =>
        new($"r-{author}-{kind}-{value}-{other}-{subject}", kind, subject, value, other, null, author, day ?? Day, "checked");

    public static ImmutableArray<TextSpan> Numbers(string text)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        for (int i = 0; i < text.Length; i++)
        {
            int start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
            if (i > start) spans.Add(new(start, i));
        }
        return spans.ToImmutable();
    }
}
