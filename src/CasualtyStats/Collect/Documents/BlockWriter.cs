using System.Text;
using CasualtyStats.Collect.Tables;

namespace CasualtyStats.Collect.Documents;

/// <summary>Gathers a document's blocks from the pieces of text that a format gives.</summary>
internal sealed class BlockWriter
{
    private readonly StringBuilder current = new();
    private readonly List<Block> blocks = [];
    private long characters;
    private int tables;

    /// <summary>The kind of the block that text goes to.</summary>
    public BlockKind Kind { get; private set; } = BlockKind.Paragraph;

    /// <summary>True where the document held more than its bounds and the rest was left.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The blocks; what is open is ended.</summary>
    public List<Block> Blocks
    {
        get
        {
            End();
            return blocks;
        }
    }

    /// <summary>Number of tables so far.</summary>
    public int Tables => tables;

    /// <summary>Adds text; white space of any kind and number is one space.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c)) current.Append(c is '\0' ? '\ufffd' : c);
            else if (current.Length > 0 && current[^1] is not (' ' or '\n')) current.Append(' ');
        }
    }

    /// <summary>Breaks the line within the block.</summary>
    public void Break()
    {
        Trim();
        if (current.Length > 0) current.Append('\n');
    }

    /// <summary>Ends the open block and begins one of a kind.</summary>
    public void Begin(BlockKind kind)
    {
        End();
        Kind = kind;
    }

    /// <summary>Ends the open block; one without text is left out.</summary>
    public void End()
    {
        Trim();
        while (current.Length > 0 && current[^1] == '\n') current.Length--;
        if (current.Length > 0) Add(new(Kind, current.ToString()));
        current.Clear();
        Kind = BlockKind.Paragraph;
    }

    /// <summary>Adds a table.</summary>
    public void Table(Sheet table)
    {
        End();
        if (tables == InputBounds.DocumentTables) { IsCut = true; return; }
        tables++;
        Add(new(BlockKind.Table, "", table));
    }

    private void Add(Block block)
    {
        characters += block.Text.Length;
        if (characters > InputBounds.DocumentCharacters || blocks.Count == InputBounds.DocumentBlocks) IsCut = true;
        else blocks.Add(block);
    }

    private void Trim()
    {
        while (current.Length > 0 && current[^1] == ' ') current.Length--;
    }
}
