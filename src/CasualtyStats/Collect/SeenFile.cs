using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Collect;

/// <summary>What a collection made of a file, kept so that the next one need not read it again while nothing that its reading rests on has changed.</summary>
/// <param name="Name">The file's name as documents cite it.</param>
/// <param name="Where">Hash of its full path: size and time tell something only of a file in the same place.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Written">When it was last written, in ticks of UTC; 0 where that is not to be relied on, and the bytes tell.</param>
/// <param name="Sha256">Hash of its bytes.</param>
/// <param name="Reading">Hash of all else that its reading rests on: the program, word and place tables, its manifest line and mapping, and the bounds.</param>
/// <param name="Documents">Names of the documents that it gave.</param>
/// <param name="Counts">Number of counts in them.</param>
/// <param name="Strays">Findings that belong to none of them.</param>
public sealed record SeenFile(string Name, string Where, long Size, long Written, string Sha256, string Reading, ImmutableArray<string> Documents, int Counts, ImmutableArray<Finding> Strays);
