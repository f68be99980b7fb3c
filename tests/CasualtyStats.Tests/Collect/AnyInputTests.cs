using System.Text;
using CasualtyStats.Collect.Files;
using CasualtyStats.Collect.Starting;
using CasualtyStats.Collect.Tables;
using CsCheck;

namespace CasualtyStats.Tests.Collect;

/// <summary>Whatever the bytes, reading ends with documents or findings, the same each time.</summary>
public sealed class AnyInputTests
{
    private static readonly string[] Pieces =
    [
        "\"", ",", ";", "\n", "\r\n", "\t", "date", "place", "outcome", "count", "killed", "Saraqib", "2024-12-01", "12", "-1", "٣", "~", "≥", "20-30", "\"\"", "قتلى", "#date", "name", "text", "low", "high",
    ];

    private static readonly Gen<string> Tables = Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]).Array[0, 40].Select(string.Concat);

    [Fact]
    public void Decode_AnyBytes_GivesTextWithoutCarriageReturnsOrNone() =>
        Gen.Byte.Array[0, 200].Sample(bytes =>
        {
            var decoded = TextDecoder.Decode(bytes);
            return !decoded.Text.Contains('\r', StringComparison.Ordinal) && !decoded.Text.Contains('\0', StringComparison.Ordinal) && decoded == TextDecoder.Decode(bytes);
        });

    [Fact]
    public void Decode_AnyTextInUtf8_ComesBack() =>
        Gen.String.Where(text => !text.Any(char.IsSurrogate) && !text.Contains('\0', StringComparison.Ordinal)).Sample(text =>
        {
            var decoded = TextDecoder.Decode([0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes(text)]);
            return decoded.Text == text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        });

    [Fact]
    public void Of_AnyCell_IsReadOrRefused() =>
        Gen.OneOf(Gen.String, Tables).Sample(cell =>
        {
            var number = CellNumber.Of(cell);
            _ = CellDate.Of(cell);
            return number.Kind != CellNumberKind.Number || number.Low is >= 0 and <= CellNumber.Most;
        });

    [Fact]
    public void Collect_AnyTable_GivesTheSameCountsTwiceAndNoExceptions() =>
        Tables.Sample(
            text =>
            {
                using var desk = new Desk().With("t.csv", "date,place,outcome,count,killed\n" + text);
                var first = desk.Collect().Counts.Select(count => count.Id).ToList();
                _ = desk.Told;
                return desk.Collect().Counts.Select(count => count.Id).SequenceEqual(first) && first.Distinct().Count() == first.Count;
            },
            iter: 300);

    [Fact]
    public void Collect_DamagedWorkbook_GivesAFindingOrItsCounts()
    {
        using var folder = new Desk();
        StarterFolder.Create(folder.Folder);
        byte[] sound = File.ReadAllBytes(Path.Combine(folder.Folder, "tallies.xlsx"));
        Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Byte, Gen.Int[1, sound.Length]).Sample(
            damage =>
            {
                var (at, value, length) = damage;
                byte[] bytes = [.. sound.Take(Math.Max(length, at + 1))];
                bytes[at] = value;
                using var desk = new Desk().With("t.xlsx", bytes).Collect();
                return desk.Told.Length <= 2;
            },
            iter: 200);
    }
}
