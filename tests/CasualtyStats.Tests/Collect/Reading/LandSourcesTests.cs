namespace CasualtyStats.Tests.Collect.Reading;

/// <summary>Names that several lands use for bodies of their own, and totals that belong to the land; reports of Monday 2 December 2024.</summary>
public sealed class LandSourcesTests
{
    [Theory]
    // "the ministry of health", "Civil Defence": whose, the count's place says
    [InlineData("وزارة الصحة: 40 شهيداً في قطاع غزة.", "gaza-moh")]
    [InlineData("وزارة الصحة: 40 شهيداً في بيروت.", "lebanon-moh")]
    [InlineData("وزارة الصحة: 40 قتيلاً في صنعاء.", null)]
    [InlineData("The health ministry said 40 people were killed in the Gaza Strip.", "gaza-moh")]
    [InlineData("According to the Ministry of Health in Gaza, 40 people were killed in Rafah in the Gaza Strip.", "gaza-moh")]
    [InlineData("The Ministry of Health in the Gaza Strip said 40 people were killed in the Gaza Strip.", "gaza-moh")]
    [InlineData("The Ministry of Health in Mosul said 40 people were killed in Mosul.", null)]
    [InlineData("The Ministry of Public Health (MoPH) said 40 people were killed in Lebanon.", "lebanon-moh")]
    [InlineData("قال الدفاع المدني إن 5 أشخاص قتلوا في إدلب.", "syria-civil-defence")]
    [InlineData("قال الدفاع المدني إن 5 أشخاص استشهدوا في خان يونس.", "gaza-civil-defence")]
    [InlineData("قال الدفاع المدني إن 5 أشخاص استشهدوا في صيدا.", "lebanon-civil-defence")]
    [InlineData("قال الدفاع المدني إن 5 أشخاص قتلوا في الموصل.", null)]
    // a name that says whose it is
    [InlineData("قال الدفاع المدني السوري إن 5 أشخاص قتلوا في خان يونس.", "syria-civil-defence")]
    [InlineData("قال الدفاع المدني في غزة إن 5 أشخاص استشهدوا.", "gaza-civil-defence")]
    public void Read_Origin_IsThatOfTheLand(string text, string? origin) => Assert.Equal(origin, Reports.Read(text).Counts[0].Source.Origin);

    [Fact]
    public void Read_TotalOfALand_IsNotOfTheQuarterToldBefore()
    {
        var counts = Reports.Read("وزارة الصحة العامة - لبنان\nغارة على زقاق البلاط في بيروت أدت إلى استشهاد خمسة أشخاص.\nبلغت الحصيلة الإجمالية منذ بدء العدوان 3,516 شهيداً.").Counts;
        Assert.Equal(["بيروت", "لبنان"], counts.Select(count => count.Place.Written));
    }

    [Fact]
    public void Read_PeriodAfterAPart_IsOfWhereAllWere()
    {
        var counts = Reports.Read("Israeli strikes killed at least 45 people across the Gaza Strip on Sunday, including 16 people in a strike on a house in Khan Younis. The health ministry said 97 people were killed in the past 24 hours, taking the toll since October 7, 2023 to 54,607.").Counts;
        Assert.All(counts.Where(count => count.Count is 45 or 97 or 54_607), count => Assert.Equal("Gaza Strip", count.Place.Written));
    }
}
