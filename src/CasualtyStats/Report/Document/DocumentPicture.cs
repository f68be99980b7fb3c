namespace CasualtyStats.Report.Document;

/// <summary>A chart in a document: 16 by 10 centimetres.</summary>
/// <param name="Png">Its picture.</param>
/// <param name="Caption">What stands under it.</param>
/// <param name="Alternative">What is read out to those who do not see it.</param>
internal sealed record DocumentPicture(byte[] Png, string Caption, string Alternative);
