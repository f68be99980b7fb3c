using System.Text;
using static CasualtyStats.Report.Xlsx.XmlText;

namespace CasualtyStats.Report.Xlsx;

/// <summary>Writes the part that lists sheets and names.</summary>
internal sealed class WorkbookXml(Workbook workbook)
{
    public string Write()
    {
        var xml = new StringBuilder(Header + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr/><bookViews><workbookView xWindow=\"0\" yWindow=\"0\" windowWidth=\"24000\" windowHeight=\"14000\" tabRatio=\"850\"/></bookViews><sheets>");
        for (int i = 0; i < workbook.Sheets.Length; i++)
            xml.Append($"<sheet name=\"{Escape(workbook.Sheets[i].Name)}\" sheetId=\"{i + 1}\" r:id=\"sheet{i + 1}\"/>");
        xml.Append("</sheets>");
        string names = Names();
        if (names.Length > 0) xml.Append("<definedNames>").Append(names).Append("</definedNames>");
        return xml.Append("<calcPr calcId=\"0\"/></workbook>").ToString();
    }

    private static string PrintTitles(Sheet sheet)
    {
        string name = CellReference.Quoted(sheet.Name);
        string rows = $"{name}!$1:${sheet.FrozenRows}";
        return sheet is { PagesWide: > 1, FrozenColumns: > 0 } ? $"{name}!$A:${CellReference.Column(sheet.FrozenColumns)},{rows}" : rows;
    }

    private string Names()
    {
        var entries = workbook.Names.Select(name => (name.Key, Local: "", name.Value)).ToList();
        for (int i = 0; i < workbook.Sheets.Length; i++)
            if (workbook.Sheets[i] is { FrozenRows: > 0 } sheet)
                entries.Add(("_xlnm.Print_Titles", $" localSheetId=\"{i}\"", PrintTitles(sheet)));
        return string.Concat(entries.OrderBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase)
            .Select(entry => $"<definedName name=\"{entry.Key}\"{entry.Local}>{Escape(entry.Value)}</definedName>"));
    }
}
