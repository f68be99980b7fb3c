using CasualtyStats.Ledger;

namespace CasualtyStats.Tests.Ledger;

public sealed class SharedFolderTests
{
    private const string Mounts = "/dev/vda / ext4 rw 0 0\ntmpfs /tmp tmpfs rw 0 0\n//server/share /mnt/office\\040data cifs rw 0 0\nserver:/x /srv/nfs nfs4 rw 0 0\n/dev/vdb /srv/nfs/local ext4 rw 0 0\nrclone /home/a/drive fuse.rclone rw 0 0\nC: /mnt/c 9p rw 0 0\n";

    [Theory]
    [InlineData(@"C:\Users\rana\OneDrive\reports\casualties.db", true, "OneDrive")]
    [InlineData(@"C:\Users\rana\OneDrive - Relief Office\reports\casualties.db", true, "OneDrive")]
    [InlineData(@"D:\Work\reports\casualties.db", true, "OneDrive")]
    [InlineData(@"D:\Workshop\reports\casualties.db", true, null)]
    [InlineData(@"C:\Users\rana\Dropbox (Team)\a.db", true, "Dropbox")]
    [InlineData(@"G:\My Drive\a.db", true, "My Drive")]
    [InlineData(@"\\server\share\a.db", true, "SMB")]
    [InlineData(@"\\?\UNC\server\share\a.db", true, "SMB")]
    [InlineData(@"\\?\C:\data\a.db", true, null)]
    [InlineData(@"C:\data\onedrive notes\a.db", true, null)]
    [InlineData("/home/rana/Dropbox/a.db", false, "Dropbox")]
    [InlineData("/Users/rana/Library/CloudStorage/OneDrive-Office/a.db", false, "CloudStorage")]
    [InlineData("/mnt/office data/a.db", false, "cifs")]
    [InlineData("/srv/nfs/a.db", false, "nfs4")]
    [InlineData("/srv/nfs/local/a.db", false, null)]
    [InlineData("/srv/nfsx/a.db", false, null)]
    [InlineData("/home/a/drive/sub/a.db", false, "fuse.rclone")]
    [InlineData("/mnt/c/data/a.db", false, "9p")]
    [InlineData("/home/rana/reports/a.db", false, null)]
    [InlineData("/tmp/a.db", false, null)]
    public void Of_PathAndSystem_NamesWhatSharesTheFolder(string path, bool windows, string? expected) =>
        Assert.Equal(expected, SharedFolder.Of(path, name => windows && name == "OneDriveCommercial" ? @"D:\Work" : null, windows ? "" : Mounts, windows));
}
