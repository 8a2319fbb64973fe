/**
 * Who may do what, written by hand from the design's words and never derived from access/grants.ts: where
 * the two disagree, one of them is wrong.
 *
 * A cell is six signs, one for each place a record can lie in, seen from the union (a county) where the
 * person is appointed:
 *
 *     own · child · grandchild · sibling · parent · unrelated
 *
 *     +  allowed                      1  401 not logged in
 *     -  accepted, changes nothing    3  403 no right
 *                                     4  404 not there, or not yours
 *                                     9  409 not while it is in use
 */

export const RELATIONS = ['own', 'child', 'grandchild', 'sibling', 'parent', 'unrelated'] as const
export type Relation = (typeof RELATIONS)[number]

export type Sign = '+' | '-' | '1' | '3' | '4' | '9'

/** Who asks → column → one sign per relation. */
export type Table = Record<string, Record<string, Sign[]>>

const table = (text: string): Table => {
  const [header, ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  const columns = (header ?? []).slice(1)
  return Object.fromEntries(
    lines.map(([who, ...cells]) => [
      who,
      Object.fromEntries(columns.map((column, at) => [column, [...(cells[at] ?? '')] as Sign[]])),
    ]),
  )
}

/** An editor's plain save of a live record is taken as a draft of its next edition: `edit-live` is +. */
const content = table(`
  who                 create create-live read-draft read-live edit-draft edit-live publish take-down delete-draft delete-live
  public              111111 111111      444444     ++++++    111111     111111    111111  111111    111111       111111
  branch-admin        +++333 +++333      +++444     ++++++    +++444     +++444    +++444  +++444    +++444       +++444
  editor              +++333 333333      +++444     ++++++    +++444     +++444    333333  333444    +++444       333444
  reviewer            333333 333333      +++444     ++++++    +++444     +++444    +++444  +++444    333333       333333
  workshop            333333 333333      444444     ++++++    333333     333333    333333  333333    333333       333333
  competition-officer 333333 333333      444444     ++++++    333333     333333    333333  333333    333333       333333
  registrar           333333 333333      444444     ++++++    333333     333333    333333  333333    333333       333333
  case-officer        333333 333333      444444     ++++++    333333     333333    333333  333333    333333       333333
  system-admin        333333 333333      444444     ++++++    333333     333333    333333  333333    333333       333333
  security-admin      333333 333333      444444     ++++++    333333     333333    333333  333333    333333       333333
  auditor             333333 333333      444444     ++++++    333333     333333    333333  333333    333333       333333
`)

const honours = table(`
  who                 create create-live read-draft read-live edit-draft edit-live publish take-down delete-draft delete-live
  public              111111 111111      444444     ++++++    111111     111111    111111  111111    111111       111111
  branch-admin        +++333 +++333      +++444     ++++++    +++444     +++444    +++444  +++444    +++444       +++444
  editor              333333 333333      +++444     ++++++    333333     333333    333333  333333    333333       333333
  reviewer            333333 333333      +++444     ++++++    +++444     +++444    +++444  +++444    333333       333333
  workshop            +++333 333333      +++444     ++++++    +++444     +++444    333333  333444    333333       333333
  competition-officer 333333 333333      444444     ++++++    333333     333333    333333  333333    333333       333333
  registrar           333333 333333      444444     ++++++    333333     333333    333333  333333    333333       333333
  case-officer        333333 333333      444444     ++++++    333333     333333    333333  333333    333333       333333
  system-admin        333333 333333      444444     ++++++    333333     333333    333333  333333    333333       333333
  security-admin      333333 333333      444444     ++++++    333333     333333    333333  333333    333333       333333
  auditor             333333 333333      444444     ++++++    333333     333333    333333  333333    333333       333333
`)

const competitions = table(`
  who                 create create-live read-draft read-live edit-draft edit-live publish take-down delete-draft delete-live
  public              111111 111111      444444     ++++++    111111     111111    111111  111111    111111       111111
  branch-admin        +++333 +++333      +++444     ++++++    +++444     +++444    +++444  +++444    +++444       +++444
  editor              333333 333333      +++444     ++++++    333333     333333    333333  333333    333333       333333
  reviewer            333333 333333      +++444     ++++++    +++444     +++444    +++444  +++444    333333       333333
  workshop            333333 333333      444444     ++++++    333333     333333    333333  333333    333333       333333
  competition-officer +++333 333333      +++444     ++++++    +++444     +++444    333333  333444    333333       333333
  registrar           333333 333333      444444     ++++++    333333     333333    333333  333333    333333       333333
  case-officer        333333 333333      444444     ++++++    333333     333333    333333  333333    333333       333333
  system-admin        333333 333333      444444     ++++++    333333     333333    333333  333333    333333       333333
  security-admin      333333 333333      444444     ++++++    333333     333333    333333  333333    333333       333333
  auditor             333333 333333      444444     ++++++    333333     333333    333333  333333    333333       333333
`)

/**
 * Editions of service items, written at publication alone. `read-live`: of a listing that the public sees;
 * `read-down`: of one that was taken down.
 */
const serviceDefinitions = table(`
  who                 create read-live read-down edit   delete
  public              111111 ++++++    444444    111111 111111
  branch-admin        333333 ++++++    +++444    333333 333333
  editor              333333 ++++++    +++444    333333 333333
  reviewer            333333 ++++++    +++444    333333 333333
  workshop            333333 ++++++    444444    333333 333333
  competition-officer 333333 ++++++    444444    333333 333333
  registrar           333333 ++++++    444444    333333 333333
  case-officer        333333 ++++++    444444    333333 333333
  system-admin        333333 ++++++    444444    333333 333333
  security-admin      333333 ++++++    444444    333333 333333
  auditor             333333 ++++++    444444    333333 333333
`)

/** `private` is shown by drafts at most, `public` by a published record; `mine` was made by the person. */
const media = table(`
  who                 create read-private read-public edit-mine edit-others delete-unused delete-used
  public              111111 444444       ++++++      111111    111111      111111        111111
  branch-admin        +++333 +++444       ++++++      +++444    +++444      +++444        999444
  editor              +++333 +++444       ++++++      +++444    +++444      333333        333333
  reviewer            +++333 +++444       ++++++      +++444    333444      333333        333333
  workshop            +++333 +++444       ++++++      +++444    333444      333333        333333
  competition-officer +++333 +++444       ++++++      +++444    333444      333333        333333
  registrar           +++333 +++444       ++++++      +++444    333444      333333        333333
  case-officer        +++333 +++444       ++++++      +++444    333444      333333        333333
  system-admin        333333 444444       ++++++      333333    333333      333333        333333
  security-admin      333333 444444       ++++++      333333    333333      333333        333333
  auditor             333333 444444       ++++++      333333    333333      333333        333333
`)

/**
 * `create-below`: a new union whose parent lies there. `read-closed`: a closed union whose parent lies
 * there. `replace`: sending another parent, level, code or status.
 */
const organizations = table(`
  who                 create-below read-active read-closed edit   rename replace delete
  public              111111       ++++++      444444      111111 111111 111111  111111
  branch-admin        +++333       ++++++      +++444      +++444 -++444 ---444  333333
  editor              333333       ++++++      +++444      333333 333333 333333  333333
  reviewer            333333       ++++++      +++444      333333 333333 333333  333333
  workshop            333333       ++++++      +++444      333333 333333 333333  333333
  competition-officer 333333       ++++++      +++444      333333 333333 333333  333333
  registrar           333333       ++++++      +++444      333333 333333 333333  333333
  case-officer        333333       ++++++      +++444      333333 333333 333333  333333
  system-admin        333333       ++++++      444444      333333 333333 333333  333333
  security-admin      333333       ++++++      444444      333333 333333 333333  333333
  auditor             333333       ++++++      444444      333333 333333 333333  333333
`)

/** The account in hand is an editor there, or (`…-admin`) a branch-admin there; one's own: escapes. */
const users = table(`
  who                 create create-admin read   rename rename-admin e-mail disable appoint appoint-admin delete
  public              111111 111111       111111 111111 111111       111111 111111  111111  111111        111111
  branch-admin        +++333 3++333       +++444 +++444 3++444       +++444 +++444  +++444  3++444        333333
  editor              333333 333333       444444 444444 444444       444444 444444  444444  444444        333333
  reviewer            333333 333333       444444 444444 444444       444444 444444  444444  444444        333333
  workshop            333333 333333       444444 444444 444444       444444 444444  444444  444444        333333
  competition-officer 333333 333333       444444 444444 444444       444444 444444  444444  444444        333333
  registrar           333333 333333       444444 444444 444444       444444 444444  444444  444444        333333
  case-officer        333333 333333       444444 444444 444444       444444 444444  444444  444444        333333
  system-admin        333333 333333       444444 444444 444444       444444 444444  444444  444444        333333
  security-admin      ++++++ ++++++       ++++++ ++++++ ++++++       ++++++ ++++++  ++++++  ++++++        333333
  auditor             333333 333333       444444 444444 444444       444444 444444  444444  444444        333333
`)

/** `shared` is handed down to the branch below, `local` is for the union's own records alone. */
const customFields = table(`
  who                 create read-shared read-local edit-shared edit-local delete
  public              111111 111111      111111     111111      111111     111111
  branch-admin        +++333 +++4+4      +++444     +++434      +++444     +++434
  editor              333333 +++4+4      +++444     333333      333333     333333
  reviewer            333333 +++4+4      +++444     333333      333333     333333
  workshop            333333 +++4+4      +++444     333333      333333     333333
  competition-officer 333333 +++4+4      +++444     333333      333333     333333
  registrar           333333 +++4+4      +++444     333333      333333     333333
  case-officer        333333 +++4+4      +++444     333333      333333     333333
  system-admin        333333 333333      333333     333333      333333     333333
  security-admin      333333 333333      333333     333333      333333     333333
  auditor             333333 333333      333333     333333      333333     333333
`)

/**
 * What officers write again and again. `shared` is handed down to the unions below, `local` is not; `mine`
 * was written by the person (and is shared).
 */
const replyTemplates = table(`
  who                 create read-shared read-local edit-mine edit-others delete-mine delete-others
  public              111111 111111      111111     111111    111111      111111      111111
  branch-admin        +++333 +++4+4      +++444     +++434    +++434      +++434      +++434
  editor              333333 333333      333333     333333    333333      333333      333333
  reviewer            333333 333333      333333     333333    333333      333333      333333
  workshop            333333 333333      333333     333333    333333      333333      333333
  competition-officer 333333 333333      333333     333333    333333      333333      333333
  registrar           333333 +++4+4      +++444     333333    333333      333333      333333
  case-officer        +++333 +++4+4      +++444     +++434    333434      +++434      333434
  system-admin        333333 333333      333333     333333    333333      333333      333333
  security-admin      333333 333333      333333     333333    333333      333333      333333
  auditor             333333 333333      333333     333333    333333      333333      333333
`)

/** Never public. Who only looks people up for a service (case-officer) changes nothing. */
const members = table(`
  who                 create  read    edit    trash
  public              111111  111111  111111  111111
  branch-admin        333333  +++444  333333  333333
  editor              333333  333333  333333  333333
  reviewer            333333  333333  333333  333333
  workshop            333333  333333  333333  333333
  competition-officer 333333  333333  333333  333333
  registrar           +++333  +++444  +++444  +++444
  case-officer        333333  +++444  333333  333333
  system-admin        333333  333333  333333  333333
  security-admin      333333  333333  333333  333333
  auditor             333333  333333  333333  333333
`)

/** The ledger is written by acts on members alone. */
const membershipChanges = table(`
  who                 create  read    edit    delete
  public              111111  111111  111111  111111
  branch-admin        333333  +++444  333333  333333
  editor              333333  333333  333333  333333
  reviewer            333333  333333  333333  333333
  workshop            333333  333333  333333  333333
  competition-officer 333333  333333  333333  333333
  registrar           333333  +++444  333333  333333
  case-officer        333333  +++444  333333  333333
  system-admin        333333  333333  333333  333333
  security-admin      333333  333333  333333  333333
  auditor             333333  333333  333333  333333
`)

/**
 * `asking`: the record's union asks for the member; `asked`: it is the one that holds the member. Requests
 * are opened, released and withdrawn by acts alone: nobody saves one.
 */
const transferRequests = table(`
  who                 create  read-asking  read-asked  edit    delete
  public              111111  111111       111111      111111  111111
  branch-admin        333333  +++444       +++444      333333  333333
  editor              333333  333333       333333      333333  333333
  reviewer            333333  333333       333333      333333  333333
  workshop            333333  333333       333333      333333  333333
  competition-officer 333333  333333       333333      333333  333333
  registrar           333333  +++444       +++444      333333  333333
  case-officer        333333  333333       333333      333333  333333
  system-admin        333333  333333       333333      333333  333333
  security-admin      333333  333333       333333      333333  333333
  auditor             333333  333333       333333      333333  333333
`)

/** Opened by the acceptance of an application and ended by an act: nobody writes one. */
const foundingTasks = table(`
  who                 create  read    edit    delete
  public              111111  111111  111111  111111
  branch-admin        333333  +++444  333333  333333
  editor              333333  333333  333333  333333
  reviewer            333333  333333  333333  333333
  workshop            333333  333333  333333  333333
  competition-officer 333333  333333  333333  333333
  registrar           333333  +++444  333333  333333
  case-officer        333333  333333  333333  333333
  system-admin        333333  333333  333333  333333
  security-admin      333333  333333  333333  333333
  auditor             333333  333333  333333  333333
`)

/** `shared` belongs to a union there; `alone` has none and lies in the county around that place. */
const employers = table(`
  who                 create-shared create-alone read-shared read-alone edit-shared edit-alone delete-shared delete-alone
  public              111111        111111       111111      111111     111111      111111     111111        111111
  branch-admin        333333        333333       +++444      +++444     333333      333333     333333        333333
  editor              333333        333333       333333      333333     333333      333333     333333        333333
  reviewer            333333        333333       333333      333333     333333      333333     333333        333333
  workshop            333333        333333       333333      333333     333333      333333     333333        333333
  competition-officer 333333        333333       333333      333333     333333      333333     333333        333333
  registrar           +++333        +++333       +++444      +++444     +++444      +++444     999444        +++444
  case-officer        333333        333333       +++444      +++444     333333      333333     333333        333333
  system-admin        333333        333333       333333      333333     333333      333333     333333        333333
  security-admin      333333        333333       333333      333333     333333      333333     333333        333333
  auditor             333333        333333       333333      333333     333333      333333     333333        333333
`)

/** `create`: asking to rename the union there, which its superior does; decided by acts alone: tests/organizations. */
const reorganisations = table(`
  who                 create read   edit   delete
  public              111111 111111 111111 111111
  branch-admin        3++333 +++444 333333 333333
  editor              333333 333333 333333 333333
  reviewer            333333 333333 333333 333333
  workshop            333333 333333 333333 333333
  competition-officer 333333 333333 333333 333333
  registrar           333333 333333 333333 333333
  case-officer        333333 333333 333333 333333
  system-admin        333333 333333 333333 333333
  security-admin      333333 333333 333333 333333
  auditor             333333 333333 333333 333333
`)

/** Of unions at work everybody reads it; an entry is corrected by who wrote it, what the program wrote by nobody. */
const organizationHistory = table(`
  who                 create read-active read-closed edit-mine edit-others delete-mine delete-others
  public              111111 ++++++      444444      111111    111111      111111      111111
  branch-admin        +++333 ++++++      +++444      +++444    333444      +++444      333444
  editor              333333 ++++++      +++444      333333    333333      333333      333333
  reviewer            333333 ++++++      +++444      333333    333333      333333      333333
  workshop            333333 ++++++      +++444      333333    333333      333333      333333
  competition-officer 333333 ++++++      +++444      333333    333333      333333      333333
  registrar           333333 ++++++      +++444      333333    333333      333333      333333
  case-officer        333333 ++++++      +++444      333333    333333      333333      333333
  system-admin        333333 ++++++      444444      333333    333333      333333      333333
  security-admin      333333 ++++++      444444      333333    333333      333333      333333
  auditor             333333 ++++++      444444      333333    333333      333333      333333
`)

/**
 * `create-members`, `create-honours`: asking for the members' list, for the model workers'. `read-mine` was
 * asked for by the person, `read-others` by somebody else. An export is stopped by an act alone.
 */
const exported = table(`
  who                 create-members  create-honours  read-mine  read-others  edit    delete
  public              111111          111111          111111     111111       111111  111111
  branch-admin        333333          +++333          +++444     +++444       333333  333333
  editor              333333          333333          333333     333333       333333  333333
  reviewer            333333          333333          333333     333333       333333  333333
  workshop            333333          +++333          +++444     444444       333333  333333
  competition-officer 333333          333333          333333     333333       333333  333333
  registrar           +++333          333333          +++444     444444       333333  333333
  case-officer        333333          333333          333333     333333       333333  333333
  system-admin        333333          333333          333333     333333       333333  333333
  security-admin      333333          333333          333333     333333       333333  333333
  auditor             333333          333333          333333     333333       333333  333333
`)

/** Never public; what was found is for who asked (`mine`), the branch-admin sees how it stands. */
const matchings = table(`
  who                 create  read-mine read-others edit    delete-mine delete-others
  public              111111  111111    111111      111111  111111      111111
  branch-admin        333333  +++444    +++444      333333  333333      333333
  editor              333333  333333    333333      333333  333333      333333
  reviewer            333333  333333    333333      333333  333333      333333
  workshop            333333  333333    333333      333333  333333      333333
  competition-officer 333333  333333    333333      333333  333333      333333
  registrar           +++333  +++444    444444      333333  +++444      444444
  case-officer        333333  333333    333333      333333  333333      333333
  system-admin        333333  333333    333333      333333  333333      333333
  security-admin      333333  333333    333333      333333  333333      333333
  auditor             333333  333333    333333      333333  333333      333333
`)

/**
 * Imports are the business of who sent them; a branch-admin sees how those of the branch went. They are made
 * by sending a sheet (escapes/imports.test.ts), never by writing a record.
 */
const imports = table(`
  who                 read-theirs  read-mine  edit    delete
  public              111111       111111     111111  111111
  branch-admin        +++444       +++444     333333  333333
  editor              333333       333333     333333  333333
  reviewer            333333       333333     333333  333333
  workshop            333333       333333     333333  333333
  competition-officer 333333       333333     333333  333333
  registrar           444444       +++444     333333  333333
  case-officer        333333       333333     333333  333333
  system-admin        333333       333333     333333  333333
  security-admin      333333       333333     333333  333333
  auditor             333333       333333     333333  333333
`)

/** Lists that are read through the record they belong to, never by themselves. */
const closed = table(`
  who                 create read update delete
  public              1      1    1      1
  branch-admin        3      3    3      3
  editor              3      3    3      3
  reviewer            3      3    3      3
  workshop            3      3    3      3
  competition-officer 3      3    3      3
  registrar           3      3    3      3
  case-officer        3      3    3      3
  system-admin        3      3    3      3
  security-admin      3      3    3      3
  auditor             3      3    3      3
`)

/** What the collections with records in the tree let each person do. */
export const EXPECTED = {
  news: content,
  services: content,
  places: content,
  'service-definitions': serviceDefinitions,
  'model-workers': honours,
  'innovation-studios': honours,
  competitions,
  media,
  organizations,
  employers,
  users,
  'custom-fields': customFields,
  'reply-templates': replyTemplates,
  members,
  'membership-changes': membershipChanges,
  'transfer-requests': transferRequests,
  'founding-tasks': foundingTasks,
  matchings,
  reorganisations,
  'organization-history': organizationHistory,
  exports: exported,
  imports,
} satisfies Record<string, Table>

/** Records that belong to no union: one sign a cell. */
export const EXPECTED_APART = {
  'case-actions': closed,
  'case-notices': closed,
  // Anybody sends files, by an endpoint of its own (tests/cases/files.test.ts).
  'case-files': table(`
    who                 read update delete
    public              1    1      1
    branch-admin        3    3      3
    editor              3    3      3
    reviewer            3    3      3
    workshop            3    3      3
    competition-officer 3    3      3
    registrar           3    3      3
    case-officer        3    3      3
    system-admin        3    3      3
    security-admin      3    3      3
    auditor             3    3      3
  `),
  'audit-log': table(`
    who                 create read update delete
    public              1      1    1      1
    branch-admin        3      3    3      3
    editor              3      3    3      3
    reviewer            3      3    3      3
    workshop            3      3    3      3
    competition-officer 3      3    3      3
    registrar           3      3    3      3
    case-officer        3      3    3      3
    system-admin        3      3    3      3
    security-admin      3      3    3      3
    auditor             3      +    3      3
  `),
  'payload-jobs': table(`
    who                 create read update delete
    public              1      1    1      1
    branch-admin        3      3    3      3
    editor              3      3    3      3
    reviewer            3      3    3      3
    workshop            3      3    3      3
    competition-officer 3      3    3      3
    registrar           3      3    3      3
    case-officer        3      3    3      3
    system-admin        3      +    3      3
    security-admin      3      3    3      3
    auditor             3      3    3      3
  `),
  holidays: table(`
    who                 create read update delete
    public              1      +    1      1
    branch-admin        3      +    3      3
    editor              3      +    3      3
    reviewer            3      +    3      3
    workshop            3      +    3      3
    competition-officer 3      +    3      3
    registrar           3      +    3      3
    case-officer        3      +    3      3
    system-admin        3      +    +      3
    security-admin      3      +    3      3
    auditor             3      +    3      3
  `),
  'site-settings': table(`
    who                 read update
    public              +    1
    branch-admin        +    3
    editor              +    3
    reviewer            +    3
    workshop            +    3
    competition-officer +    3
    registrar           +    3
    case-officer        +    3
    system-admin        +    +
    security-admin      +    3
    auditor             +    3
  `),
}

/** Which fields of a record that one may read are shown: + shown, - left out. */
export const EXPECTED_FIELDS = {
  organizations: table(`
    who                 name   publicPhone uscc   bankAccount chairPhone
    public              ++++++ ++++++      ------ ------      ------
    branch-admin        ++++++ ++++++      +++--- +++---      +++---
    editor              ++++++ ++++++      +++--- +++---      ------
    reviewer            ++++++ ++++++      +++--- +++---      ------
    workshop            ++++++ ++++++      +++--- +++---      ------
    competition-officer ++++++ ++++++      +++--- +++---      ------
    registrar           ++++++ ++++++      +++--- +++---      ------
    case-officer        ++++++ ++++++      +++--- +++---      ------
    system-admin        ++++++ ++++++      ------ ------      ------
    security-admin      ++++++ ++++++      ------ ------      ------
    auditor             ++++++ ++++++      ------ ------      ------
  `),
  'model-workers': table(`
    who                 name   birthYear idNumber phone  homeAddress birthDate health consent createdBy
    public              ++++++ ++++++    ------   ------ ------      ------    ------ ------  ------
    branch-admin        ++++++ ++++++    +++---   +++--- +++---      +++---    +++--- +++---  +++---
    workshop            ++++++ ++++++    +++---   +++--- +++---      +++---    +++--- +++---  +++---
    editor              ++++++ ++++++    ------   ------ ------      ------    ------ +++---  +++---
    reviewer            ++++++ ++++++    ------   ------ ------      ------    ------ +++---  +++---
    competition-officer ++++++ ++++++    ------   ------ ------      ------    ------ ------  ------
    registrar           ++++++ ++++++    ------   ------ ------      ------    ------ ------  ------
    case-officer        ++++++ ++++++    ------   ------ ------      ------    ------ ------  ------
    system-admin        ++++++ ++++++    ------   ------ ------      ------    ------ ------  ------
    security-admin      ++++++ ++++++    ------   ------ ------      ------    ------ ------  ------
    auditor             ++++++ ++++++    ------   ------ ------      ------    ------ ------  ------
  `),
  members: table(`
    who                 name    idNumber  phone   birthDate  politicalStatus  homeAddress  bankCard  idNumberHash
    public              ------  ------    ------  ------     ------           ------       ------    ------
    branch-admin        +++---  +++---    +++---  +++---     +++---           +++---       +++---    ------
    editor              ------  ------    ------  ------     ------           ------       ------    ------
    reviewer            ------  ------    ------  ------     ------           ------       ------    ------
    workshop            ------  ------    ------  ------     ------           ------       ------    ------
    competition-officer ------  ------    ------  ------     ------           ------       ------    ------
    registrar           +++---  +++---    +++---  +++---     +++---           +++---       +++---    ------
    case-officer        +++---  +++---    +++---  ------     ------           ------       ------    ------
    system-admin        ------  ------    ------  ------     ------           ------       ------    ------
    security-admin      ------  ------    ------  ------     ------           ------       ------    ------
    auditor             ------  ------    ------  ------     ------           ------       ------    ------
  `),
  news: table(`
    who                 title  reviewRemark submittedBy submittedAt createdBy publishAt
    public              ++++++ ------       ------      ------      ------    ------
    branch-admin        ++++++ +++---       +++---      +++---      +++---    +++---
    editor              ++++++ +++---       +++---      +++---      +++---    +++---
    reviewer            ++++++ +++---       +++---      +++---      +++---    +++---
    workshop            ++++++ ------       ------      ------      ------    ------
    competition-officer ++++++ ------       ------      ------      ------    ------
    registrar           ++++++ ------       ------      ------      ------    ------
    case-officer        ++++++ ------       ------      ------      ------    ------
    system-admin        ++++++ ------       ------      ------      ------    ------
    security-admin      ++++++ ------       ------      ------      ------    ------
    auditor             ++++++ ------       ------      ------      ------    ------
  `),
} satisfies Record<string, Table>

/**
 * The figures of a union's branch: those of unions are for all its staff, those of a register for who may
 * read that register there; `-` is an answer without them.
 */
export const EXPECTED_FIGURES = table(`
  who                 unions  members employers
  public              111111  111111  111111
  branch-admin        +++444  +++444  +++444
  editor              +++444  ---444  ---444
  reviewer            +++444  ---444  ---444
  workshop            +++444  ---444  ---444
  competition-officer +++444  ---444  ---444
  registrar           +++444  +++444  +++444
  case-officer        +++444  +++444  +++444
  system-admin        333333  333333  333333
  security-admin      333333  333333  333333
  auditor             333333  333333  333333
`)

/**
 * Cases that the union of each place holds, seen from the county: its branch does not count, only taking
 * part. `dispatch` is asked of one that is being handled; `parts` is every list that is read through a case.
 */
export const EXPECTED_CASES = table(`
  who                 read   timeline accept dispatch edit   delete reveal parts
  public              111111 111111   111111 111111   111111 111111 111111 111111
  branch-admin        +44444 +44444   +44444 +44444   333333 333333 +44444 333333
  case-officer        +44444 +44444   +44444 +44444   333333 333333 +44444 333333
  registrar           +44444 +44444   344444 344444   333333 333333 +44444 333333
  editor              333333 333333   333333 333333   333333 333333 333333 333333
  reviewer            333333 333333   333333 333333   333333 333333 333333 333333
  workshop            333333 333333   333333 333333   333333 333333 333333 333333
  competition-officer 333333 333333   333333 333333   333333 333333 333333 333333
  system-admin        333333 333333   333333 333333   333333 333333 333333 333333
  security-admin      333333 333333   333333 333333   333333 333333 333333 333333
  auditor             333333 333333   333333 333333   333333 333333 333333 333333
`)

/**
 * Figures of the cases of a branch: for who works on cases there or leads it. Contents of a case are for who
 * takes part in it, whatever the numbers.
 */
export const EXPECTED_CASE_FIGURES = table(`
  who                 figures children
  public              111111  111111
  branch-admin        +++444  +++444
  editor              333333  333333
  reviewer            333333  333333
  workshop            333333  333333
  competition-officer 333333  333333
  registrar           333333  333333
  case-officer        +++444  +++444
  system-admin        333333  333333
  security-admin      333333  333333
  auditor             333333  333333
`)
