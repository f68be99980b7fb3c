namespace CasualtyStats.Tests;

/// <summary>Paths of this checkout, and of material that lies beside it on some machines.</summary>
internal static class Repository
{
    /// <summary>Folder that holds CasualtyStats.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of real reports and tables beside the checkout, or null where there is none.</summary>
    public static string? Shared { get; } = FindShared();

    /// <summary>A path below <see cref="Root"/>.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>A path below <see cref="Shared"/>; skips the test, visibly, where that is missing.</summary>
    public static string SharedPath(params string[] parts)
    {
        Skip.If(Shared is null, "the real reports (../shared) are not beside this checkout");
        return System.IO.Path.Combine([Shared!, .. parts]);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "CasualtyStats.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException($"no CasualtyStats.sln above {AppContext.BaseDirectory}");
    }

    private static string? FindShared()
    {
        string beside = System.IO.Path.Combine(Root, "..", "shared");
        return Directory.Exists(System.IO.Path.Combine(beside, "seeds")) ? System.IO.Path.GetFullPath(beside) : null;
    }
}
