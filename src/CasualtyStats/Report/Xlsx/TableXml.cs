using System.Text;
using static CasualtyStats.Report.Xlsx.XmlText;

namespace CasualtyStats.Report.Xlsx;

/// <summary>Writes a table part: the range that has filter buttons and a name.</summary>
internal static class TableXml
{
    public static string Write(SheetTable table, int id)
    {
        string range = CellReference.Range(table.FirstRow, 1, table.LastRow, table.Headings.Length);
        var xml = new StringBuilder(Header + $"<table xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" id=\"{id}\" name=\"{table.Name}\" displayName=\"{table.Name}\" ref=\"{range}\" totalsRowShown=\"0\"><autoFilter ref=\"{range}\"/><tableColumns count=\"{table.Headings.Length}\">");
        for (int i = 0; i < table.Headings.Length; i++)
            xml.Append($"<tableColumn id=\"{i + 1}\" name=\"{Escape(table.Headings[i])}\"/>");
        return xml.Append("</tableColumns><tableStyleInfo showFirstColumn=\"0\" showLastColumn=\"0\" showRowStripes=\"0\" showColumnStripes=\"0\"/></table>").ToString();
    }
}
