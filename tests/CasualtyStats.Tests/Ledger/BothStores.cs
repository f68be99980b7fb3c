namespace CasualtyStats.Tests.Ledger;

public sealed class SqliteAppendTests() : AppendSuite(new LedgerFile(), new LedgerFile());

public sealed class PostgresAppendTests() : AppendSuite(new LedgerServer(), new LedgerServer());

public sealed class SqliteRulingTests() : RulingSuite(new LedgerFile(), new LedgerFile());

public sealed class PostgresRulingTests() : RulingSuite(new LedgerServer(), new LedgerServer());

public sealed class SqliteSharingTests() : SharingSuite(new LedgerFile(), new LedgerFile());

public sealed class PostgresSharingTests() : SharingSuite(new LedgerServer(), new LedgerServer());

public sealed class SqliteQueryTests() : QuerySuite(new LedgerFile(), new LedgerFile());

public sealed class PostgresQueryTests() : QuerySuite(new LedgerServer(), new LedgerServer());
