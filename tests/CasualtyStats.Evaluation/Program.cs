using System.Globalization;
using CasualtyStats.Evaluation.Worlds;

if (args is ["worlds", .. var sizes])
{
    WorldJudge.Run(Console.Out, [.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))]);
    return 0;
}
return 0;
