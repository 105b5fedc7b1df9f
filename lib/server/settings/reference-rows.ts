/** A line of the table of settings (docs/operating.md §2): Markdown. `unset`: what holds when nobody gives a value, where the schema does not say it. */
export type ReferenceRow = { variables: string; unset?: string; meaning: string };

/** What each setting means, in the order of the page. A new setting needs a line here; `npm run settings` writes it to the page. */
export const referenceRows: readonly ReferenceRow[] = [
  { variables: '`PORT`, `HOST`', meaning: 'where the server listens' },
  { variables: '`WEB_PROCESSES`', meaning: 'how many processes answer requests; as many as cores' },
  {
    variables: '`BASE_URL`',
    unset: '`http://localhost:PORT`',
    meaning:
      'the address of the site alone (no folder), used in links and QRs and compared with where forms come from; with `https:` cookies are `__Host-` and Secure',
  },
  {
    variables: '`DATA_DIR`',
    unset: '`.data`',
    meaning: 'SQLite file, keys, local mailbox, anchors of the audit',
  },
  {
    variables: '`RECORD_DIR`',
    unset: '`DATA_DIR` with `-record`',
    meaning:
      'record of the numbers given out and to whom, sealed with `SECRET_KEY`. Outside `DATA_DIR`, best on another disk, and never part of what a restore puts back',
  },
  {
    variables: '`DATABASE_URL`',
    unset: 'SQLite in `DATA_DIR`',
    meaning:
      '`postgres://…` of PostgreSQL 13 or newer, or of a PgBouncer in transaction mode before it. With TLS: `?sslmode=verify-full`, and `&sslrootcert=/path/ca.pem` for an authority of your own',
  },
  {
    variables: '`POSTGRES_PROGRAMS_DIR`',
    unset: 'found',
    meaning: 'folder of `pg_dump`, `pg_restore` and `psql`, which `backup` and `restore` run',
  },
  {
    variables: '`SMTP_URL`, `MAIL_FROM`',
    unset: 'local mailbox',
    meaning:
      '`smtp://…` or `smtps://…`, with a password only over TLS (`smtps:`, or `?requireTLS=true`); the sender',
  },
  {
    variables: '`SECRET_KEY`',
    unset: 'made and kept in `DATA_DIR` in a demonstration; needed otherwise',
    meaning: 'tokens and sealed values; 32 characters or more',
  },
  {
    variables: '`ISSUER_NAME`, `ISSUER_PRIVACY_RESPONSIBLE`',
    unset: 'demonstration',
    meaning: 'who runs the site; who answers for the data',
  },
  {
    variables: '`HELP_PHONE`, `HELP_EMAIL`',
    unset: 'none',
    meaning:
      'whom people reach about this site: 10 digits of Mexico, or `+`, code and number (`ext. 12` may follow); an address. Each page shows it as «Este sitio», apart from the lines of IMSS, and staff as «Soporte interno». Only with one of them does a failure show a reference to tell',
  },
  {
    variables: '`HELP_HOURS`, `HELP_HOURS_EN`, `HELP_LANGUAGES`',
    unset: 'none',
    meaning:
      'when somebody answers, in Spanish and in English; the languages, each by its own name (`español, English`). They need a phone or an address',
  },
  {
    variables: '`ISSUER_ADDRESS`, `ISSUER_PRIVACY_CONTACT`',
    unset: 'none',
    meaning: 'where that person is; where requests about data go. The address is needed for real issue',
  },
  {
    variables: '`PRIVACY_REGIME`, `ISSUER_LEGAL_BASIS`',
    unset: 'both laws are explained',
    meaning:
      '`sujeto_obligado` (with the norm that allows the use of the data) or `particular`; needed for real issue',
  },
  {
    variables: '`SECURITY_CONTACT`',
    unset: 'the page `/es/seguridad`',
    meaning: '`mailto:` or `https:` for `security.txt`; needed for real issue',
  },
  {
    variables:
      '`ISSUER_CERTIFICATE_FILE` with `ISSUER_KEY_FILE`, or `ISSUER_PKCS12_FILE`; `ISSUER_KEY_PASSPHRASE`',
    unset: "the demonstration's own key",
    meaning: 'what signs: PEM pair or PKCS #12, P-256 or RSA of 2,048 bits and more',
  },
  {
    variables: '`REGISTRY_URL`',
    unset: 'the local table of people',
    meaning:
      'HTTP registry: `POST {"curp"}` answers `{"person": {…} | null}` with the columns of `import-people`',
  },
  {
    variables: '`IDENTITY_POLICY`',
    unset: '`declared` in a demonstration, else `registry`',
    meaning: 'whether a person whom the registry does not know may give their names',
  },
  {
    variables: '`LOCATE_POLICY`',
    meaning: '`first_bind`, `step_up`, `bound_only` (docs/threats.md §2)',
  },
  {
    variables: '`OIDC_ISSUER`, `OIDC_CLIENT_ID`',
    unset: 'none',
    meaning:
      'OpenID Connect provider for the step-up; needed for `step_up`. Register `BASE_URL/identificarse/vuelta` as redirect URI',
  },
  {
    variables: '`OIDC_CLIENT_SECRET`, `OIDC_CURP_CLAIM`, `OIDC_NAME`, `OIDC_SCOPE`, `OIDC_HOSTS`',
    unset: 'none (PKCE alone), `curp`, `Llave MX`, `openid`, none',
    meaning: 'secret; claim with the CURP; name on the button; scopes; further hosts of its endpoints',
  },
  {
    variables: '`HUMAN_CHECK`',
    meaning: '`silent` proof of work, `letters` in an image, `off` (demonstration only)',
  },
  { variables: '`REPEAT_EMAIL`', meaning: 'ask for the address twice' },
  {
    variables: '`KIOSK`',
    meaning: '`yes` on a shared computer: nothing remembered in fields, "Salir" on every page, 15 minutes',
  },
  {
    variables: '`DESK_TIME_ZONE`',
    meaning:
      'time zone of the windows (IANA name, such as `America/Los_Angeles`): their day, ticket numbers, lists, reports and clock. Documents, mails and public pages stay in the time of Mexico City',
  },
  {
    variables: '`SESSION_IDLE_MINUTES`',
    unset: '30 (15 with `KIOSK=yes`)',
    meaning: 'minutes without a page after which a visit ends; 8 hours at most',
  },
  { variables: '`TRUSTED_PROXIES`', meaning: 'how many proxies of yours are before the server' },
  {
    variables: '`CANARY_CURPS`',
    unset: 'none',
    meaning: 'CURPs of nobody that you plant where only a thief finds them',
  },
  { variables: '`LIMIT_…`, `RETENTION_…`', unset: '§3, §4', meaning: '' },
  {
    variables: '`METRICS_PORT`, `METRICS_HOST`',
    unset: 'none, 127.0.0.1',
    meaning: 'where Prometheus reads the metrics (§9)',
  },
  {
    variables: '`METRICS_TOKEN`, `METRICS_OPEN`',
    unset: 'none, `no`',
    meaning:
      'who may read them: whoever has the token (16 characters or more; best in a file, `METRICS_TOKEN_FILE`), or with `yes` everybody who reaches that address',
  },
  { variables: '`LOG_LEVEL`', meaning: "JSON lines on standard output, never a person's data" },
];
