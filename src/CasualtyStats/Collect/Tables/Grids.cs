using CasualtyStats.Collect.Files;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables;

/// <summary>Opens a file as grids of cells, whatever its kind.</summary>
internal static class Grids
{
    /// <summary>The grids, or a finding where the file is none of the kinds or damaged.</summary>
    /// <param name="file">The file.</param>
    /// <param name="mostUnpacked">Bytes that a workbook may unpack to.</param>
    /// <param name="decoded">How its text was decoded; null for a workbook.</param>
    /// <param name="damage">Cells of a CSV file whose quotes are damaged.</param>
    public static (List<Sheet> Sheets, Finding? Finding) Of(InputFile file, long mostUnpacked, out DecodedText? decoded, out List<CsvDamage> damage)
    {
        (decoded, damage) = (null, []);
        if (file.Extension is ".xlsx" or ".xlsm" or ".xls") return WorkbookSheets.Read(file.Bytes, file.Name, mostUnpacked);
        if (file.Extension is ".csv" or ".tsv") return Csv(file, out decoded, out damage);
        decoded = TextDecoder.Decode(file.Bytes.Span);
        if (decoded.Damage == TextDamage.Binary) return ([], FileBytes.Finding("file-binary", Severity.Conflict, file.Name));
        if (string.IsNullOrWhiteSpace(decoded.Text)) return ([], FileBytes.Finding("file-empty", Severity.Check, file.Name));
        if (file.Extension is ".json" or ".jsonl" or ".ndjson")
            return JsonSheet.Read(decoded.Text, file.Extension != ".json") is { } records ? ([records], null) : ([], FileBytes.Finding("json-no-records", Severity.Check, file.Name));
        (var sheet, damage) = CsvSheet.Read(decoded.Text);
        return ([sheet], null);
    }

    // A large table's text is never held whole beside its bytes.
    private static (List<Sheet> Sheets, Finding? Finding) Csv(InputFile file, out DecodedText? decoded, out List<CsvDamage> damage)
    {
        var form = TextDecoder.Look(file.Bytes.Span);
        (decoded, damage) = (new("", form.Name, form.Guessed, form.Damage), []);
        if (form.Encoding is null) return ([], FileBytes.Finding("file-binary", Severity.Conflict, file.Name));
        (var sheet, damage) = CsvSheet.Read(file.Bytes, form);
        return ([sheet], null);
    }
}
