using System.Runtime.InteropServices;

namespace CasualtyStats.Ledger;

/// <summary>Tells folders that another program copies about or that lie on another computer: a database that is in use there can be damaged or doubled.</summary>
public static class SharedFolder
{
    private static readonly string[] Clouds =
        ["OneDrive", "Dropbox", "Google Drive", "GoogleDrive", "My Drive", "iCloudDrive", "iCloud Drive", "CloudStorage", "Nextcloud", "ownCloud", "pCloudDrive", "MEGAsync", "Box Sync"];

    private static readonly string[] Variables = ["OneDrive", "OneDriveCommercial", "OneDriveConsumer"];

    // Types of mounts whose files lie on another computer, or in the system that holds this virtual machine.
    private static readonly string[] Remote =
        ["cifs", "smb3", "smbfs", "nfs", "nfs4", "davfs", "afpfs", "9p", "vboxsf", "drvfs", "ceph", "glusterfs", "ncpfs", "fuse.sshfs", "fuse.rclone", "fuse.davfs2", "fuse.gvfsd-fuse",
         "fuse.onedriver", "fuse.google-drive-ocamlfuse", "fuse.glusterfs", "fuse.vmhgfs-fuse", "fuse.dropbox"];

    /// <summary>What shares the folder of a file: a name such as <c>OneDrive</c> or <c>cifs</c>; null where nothing is known to.</summary>
    /// <param name="path">The file or folder; it need not exist.</param>
    public static string? Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        string full = Path.GetFullPath(path);
        return Of(full, Environment.GetEnvironmentVariable, Mounts(), RuntimeInformation.IsOSPlatform(OSPlatform.Windows)) ?? NetworkDrive(full);
    }

    /// <summary>Decides from what is told of the system.</summary>
    /// <param name="full">The full path.</param>
    /// <param name="variable">The environment.</param>
    /// <param name="mounts">Lines of a mount table: device, folder, type; empty where the system has none.</param>
    /// <param name="windows">Whether paths are of Windows.</param>
    internal static string? Of(string full, Func<string, string?> variable, string mounts, bool windows)
    {
        if (windows && full.StartsWith(@"\\", StringComparison.Ordinal) && !full.StartsWith(@"\\?\", StringComparison.Ordinal)) return "SMB";
        if (windows && full.StartsWith(@"\\?\UNC\", StringComparison.OrdinalIgnoreCase)) return "SMB";
        foreach (string name in Variables)
            if (variable(name) is { Length: > 0 } cloud && IsUnder(full, cloud, windows)) return "OneDrive";
        foreach (string part in full.Split(windows ? ['\\', '/'] : ['/'], StringSplitOptions.RemoveEmptyEntries))
            if (Clouds.FirstOrDefault(cloud => IsCloud(part, cloud)) is { } found) return found;
        return MountType(full, mounts) is { } type && Remote.Contains(type, StringComparer.Ordinal) ? type : null;
    }

    // "OneDrive - Name of the organisation", "Dropbox (Team)".
    private static bool IsCloud(string part, string cloud) => part.Equals(cloud, StringComparison.OrdinalIgnoreCase)
        || part.StartsWith(cloud + " - ", StringComparison.OrdinalIgnoreCase) || part.StartsWith(cloud + " (", StringComparison.OrdinalIgnoreCase) || part.StartsWith(cloud + "-", StringComparison.OrdinalIgnoreCase);

    private static bool IsUnder(string path, string folder, bool windows)
    {
        string root = folder.TrimEnd('\\', '/');
        var how = windows ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return path.StartsWith(root, how) && (path.Length == root.Length || path[root.Length] is '\\' or '/');
    }

    // The deepest mount that holds the path; later lines cover earlier ones.
    private static string? MountType(string path, string mounts)
    {
        (int Depth, string? Type) best = (-1, null);
        foreach (string line in mounts.Split('\n'))
        {
            string[] fields = line.Split(' ');
            if (fields.Length < 3) continue;
            string folder = fields[1].Replace("\\040", " ", StringComparison.Ordinal).Replace("\\011", "\t", StringComparison.Ordinal).Replace("\\134", "\\", StringComparison.Ordinal);
            if (folder.Length >= best.Depth && (folder == "/" || IsUnder(path, folder, windows: false))) best = (folder.Length, fields[2]);
        }
        return best.Type;
    }

    private static string Mounts()
    {
        try { return File.Exists("/proc/mounts") ? File.ReadAllText("/proc/mounts") : ""; }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException) { return ""; }
    }

    private static string? NetworkDrive(string full)
    {
        try { return OperatingSystem.IsWindows() && Path.GetPathRoot(full) is { Length: > 0 } root && new DriveInfo(root).DriveType == DriveType.Network ? "SMB" : null; }
        catch (Exception error) when (error is ArgumentException or IOException) { return null; }
    }
}
