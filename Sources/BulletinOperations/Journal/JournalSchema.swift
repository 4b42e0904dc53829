/// The tables of the journal, one step for each version that it had.
enum JournalSchema {
  /// SQL that leads from each version to the next; the first leads from an empty file.
  static let steps = [
    """
    CREATE TABLE runs (
      id TEXT PRIMARY KEY, pipeline TEXT NOT NULL, parameters TEXT NOT NULL, period TEXT NOT NULL,
      key TEXT, plan TEXT NOT NULL, versions TEXT NOT NULL, as_of TEXT NOT NULL,
      started INTEGER NOT NULL, duration INTEGER, status TEXT NOT NULL, exit INTEGER, message TEXT
    );
    CREATE INDEX runs_by_key ON runs (key);
    CREATE INDEX runs_by_pipeline ON runs (pipeline, period, parameters);

    CREATE TABLE inputs (
      run TEXT NOT NULL REFERENCES runs ON DELETE CASCADE, position INTEGER NOT NULL,
      source TEXT NOT NULL, path TEXT NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL,
      rows INTEGER NOT NULL, left_out INTEGER NOT NULL, PRIMARY KEY (run, position)
    ) WITHOUT ROWID;

    CREATE TABLE figures (
      run TEXT NOT NULL REFERENCES runs ON DELETE CASCADE, position INTEGER NOT NULL,
      id TEXT NOT NULL, label TEXT NOT NULL, value TEXT NOT NULL, text TEXT NOT NULL,
      definition TEXT NOT NULL, read INTEGER NOT NULL, used INTEGER NOT NULL, inputs TEXT NOT NULL,
      PRIMARY KEY (run, position)
    ) WITHOUT ROWID;

    CREATE TABLE outputs (
      run TEXT NOT NULL REFERENCES runs ON DELETE CASCADE, position INTEGER NOT NULL,
      folder TEXT NOT NULL, name TEXT NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL,
      PRIMARY KEY (run, position)
    ) WITHOUT ROWID;

    CREATE TABLE checks (
      run TEXT NOT NULL REFERENCES runs ON DELETE CASCADE, position INTEGER NOT NULL,
      consequence TEXT NOT NULL, message TEXT NOT NULL, PRIMARY KEY (run, position)
    ) WITHOUT ROWID;

    -- What is to be sent, is being sent, was sent. A row is written and committed as 'sending' before
    -- the first byte leaves, and as 'sent' after the other side has taken it: what is 'sending' with
    -- its process gone may or may not have arrived and becomes 'unknown', for a person to look at.
    CREATE TABLE outbox (
      id INTEGER PRIMARY KEY, run TEXT NOT NULL REFERENCES runs ON DELETE CASCADE,
      purpose TEXT NOT NULL CHECK (purpose IN ('set', 'alert')), type TEXT NOT NULL,
      recipient TEXT NOT NULL, message_id TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('waiting', 'sending', 'sent', 'failed', 'unknown')),
      attempts INTEGER NOT NULL DEFAULT 0, changed INTEGER NOT NULL, detail TEXT,
      UNIQUE (run, purpose, type, recipient, message_id)
    );

    -- A pipeline is due from the time at which its schedule was installed.
    CREATE TABLE schedules (
      pipeline TEXT PRIMARY KEY, schedule TEXT NOT NULL, zone TEXT, since INTEGER NOT NULL
    ) WITHOUT ROWID;
    """,
    """
    -- Messages about how runs ended or did not start; each goes to each recipient once.
    CREATE TABLE notices (
      identity TEXT NOT NULL, recipient TEXT NOT NULL, pipeline TEXT NOT NULL, state TEXT NOT NULL,
      changed INTEGER NOT NULL, detail TEXT, PRIMARY KEY (identity, recipient)
    ) WITHOUT ROWID;
    """,
    """
    -- For which value of a `for` something is sent: `name=value` a line; empty without one.
    ALTER TABLE outbox ADD COLUMN parameters TEXT NOT NULL DEFAULT '';
    """,
    """
    -- What a report says of a check, by language; empty for checks of before.
    ALTER TABLE checks ADD COLUMN told TEXT NOT NULL DEFAULT '';
    """,
  ]
}
