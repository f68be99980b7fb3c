using System.Text.RegularExpressions;

namespace CasualtyStats.Tests.Model;

/// <summary>The rooms look one way only.</summary>
public sealed partial class RoomsTests
{
    private static readonly Dictionary<string, string[]> MaySee = new()
    {
        ["Model"] = [],
        ["Places"] = ["Model"],
        ["Workbooks"] = ["Model"],
        ["Collect"] = ["Model", "Places", "Workbooks"],
        ["Ledger"] = ["Model", "Places", "Collect", "Workbooks"],
        ["Reconcile"] = ["Model", "Places"],
        ["Estimate"] = ["Model"],
        ["Report"] = ["Model", "Places", "Estimate", "Workbooks"],
    };

    [Fact]
    public void Source_OfEveryRoom_UsesOnlyRoomsBeforeIt()
    {
        var wrong = new List<string>();
        string source = Repository.Path("src", "CasualtyStats");
        foreach (var (room, seen) in MaySee)
            foreach (string file in Directory.EnumerateFiles(Path.Combine(source, room), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                foreach (Match match in RoomName().Matches(File.ReadAllText(file)))
                    if (match.Groups[1].Value is var other && other != room && MaySee.ContainsKey(other) && !seen.Contains(other))
                        wrong.Add($"{Path.GetRelativePath(source, file)} uses CasualtyStats.{other}");
        Assert.Equal([], wrong);
    }

    [Fact]
    public void Source_EveryFolder_IsARoom() =>
        Assert.Equal(MaySee.Keys.Order(StringComparer.Ordinal),
            Directory.EnumerateDirectories(Repository.Path("src", "CasualtyStats")).Select(Path.GetFileName).Except(["bin", "obj"]).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"CasualtyStats\.(Model|Places|Workbooks|Collect|Ledger|Reconcile|Estimate|Report)\b")]
    private static partial Regex RoomName();
}
