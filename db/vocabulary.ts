/**
 * The whole of the words that are stored: kinds, statuses, roles, event names.
 * Imports nothing, so that the browser may load it. Every word has a label in four languages
 * (lib/i18n/messages/{language}/words.json) and a check in the database.
 */

export const kinds = [
  'party',
  'body',
  'membership',
  'agreement',
  'act',
  'answer',
  'rectification',
  'objection',
  'admission',
  'admission_step',
  'admission_decision',
  'withdrawal',
  'port',
  'plan',
  'series',
  'meeting',
  'decision',
  'decision_objection',
  'action',
  'action_report',
  'issue',
  'issue_answer',
  'minutes',
  'minutes_correction',
  'agenda',
  'project',
  'update',
  'update_view',
] as const
export type Kind = (typeof kinds)[number]

/** The languages of the interface and of texts; `mn-Mong` is text in the traditional script. */
export const languages = ['en', 'zh', 'mn', 'ru'] as const
export type Language = (typeof languages)[number]
export const textLanguages = [...languages, 'mn-Mong'] as const
export type TextLanguage = (typeof textLanguages)[number]

export const revisionStatuses = [
  'draft',
  'awaiting_endorsement',
  'submitted',
  'published',
  'superseded',
  'declined',
  'withdrawn',
] as const
export type RevisionStatus = (typeof revisionStatuses)[number]

/** A revision in one of these is open; an entry has at most one. */
export const openStatuses = ['draft', 'awaiting_endorsement', 'submitted'] as const satisfies RevisionStatus[]

export const roles = ['observer', 'delegate', 'head', 'moderator', 'administrator'] as const
export type Role = (typeof roles)[number]

/** Roles that are held for a party; the others are held for the cooperation as a whole. */
export const partyRoles = ['observer', 'delegate', 'head'] as const satisfies Role[]
export type PartyRole = (typeof partyRoles)[number]

export const moves = ['submit', 'endorse', 'sendBack', 'decline', 'publish', 'withdraw'] as const
export type Move = (typeof moves)[number]

/** What is written to the log, in the past tense: one for each command. */
export const events = [
  'drafted',
  'saved',
  'submitted',
  'endorsed',
  'sent_back',
  'declined',
  'published',
  'withdrawn',
  'imported',
  'signed_in',
  'signed_out',
  'session_ended',
  'post_chosen',
  'file_kept',
  'clearance_changed',
  'invitations_sent',
  'invitation_answered',
  'invitation_extended',
  'delegation_changed',
  'credentials_filed',
  'credentials_accepted',
  'credentials_returned',
  'attendance_marked',
  'agenda_changed',
  'calendar_opened',
  'calendar_ended',
  'nudged',
  'correction_asked',
  'request_answered',
  'mail_ended',
  'mail_resumed',
  'password_changed',
  'factor_begun',
  'factor_added',
  'factor_given',
  'factor_removed',
  'proved_again',
  'passkey_begun',
  'passkey_added',
  'passkey_removed',
  'recovery_renewed',
  'identity_linked',
  'identity_unlinked',
  'reset_asked',
  'mail_tried_again',
  'address_lifted',
  'password_reset',
  'view_began',
  'view_ended',
  'factor_lifted',
  'post_given',
  'post_ended',
  'person_suspended',
  'person_let_in',
  'person_erased',
  'person_invited',
  'person_invited_again',
  'person_uninvited',
  'person_joined',
  'import_begun',
  'import_matched',
  'name_learnt',
  'import_dropped',
  'import_done',
  'import_undone',
  'setting_changed',
  'samples_removed',
  'set_up',
] as const
export type EventName = (typeof events)[number]

export const visibilities = ['public', 'members', 'parties'] as const
export type Visibility = (typeof visibilities)[number]

/** `body`: a body that signs or belongs itself. */
export const partyKinds = ['city', 'league', 'banner', 'province', 'enterprise', 'authority', 'body'] as const
export type PartyKind = (typeof partyKinds)[number]

export const bodyKinds = [
  'union',
  'regional_cooperation',
  'economic_belt',
  'forum',
  'port_meeting',
  'alliance',
] as const
export type BodyKind = (typeof bodyKinds)[number]

export const portKinds = ['land_port', 'seaport'] as const
export type PortKind = (typeof portKinds)[number]

/** In what the figures of ports are given. */
export const portUnits = [
  'tonne',
  'cubic_metre',
  'percent',
  'train',
  'container',
  'vehicle',
  'person',
  'yuan',
  'dollar',
] as const
export type PortUnit = (typeof portUnits)[number]

export const membershipClasses = ['member', 'associate', 'observer', 'partner'] as const
export type MembershipClass = (typeof membershipClasses)[number]

export const membershipBases = [
  'founding',
  'joined',
  'recruited',
  'invited',
  'named_member',
  'acceded',
] as const
export type MembershipBasis = (typeof membershipBases)[number]

export const agreementTypes = [
  'framework_agreement',
  'strategic_cooperation_agreement',
  'strategic_framework_agreement',
  'agreement',
  'protocol',
  'memorandum',
  'minutes',
  'joint_statement',
  'letter_of_intent',
  'statutes',
] as const
export type AgreementType = (typeof agreementTypes)[number]

/** With which subjects and sectors a register begins; which there are is a setting: see lib/settings/terms.ts. */
export const subjects = [
  'regional_cooperation',
  'joint_projects',
  'ports',
  'logistics',
  'logistics_enterprises',
  'multimodal_transport',
  'customs_clearance',
  'inspection_and_quarantine',
  'port_meetings',
  'border_trade',
  'mineral_exploration',
  'transport',
  'energy',
  'water',
  'environment',
  'industry',
  'agriculture',
  'culture',
  'tourism',
  'education',
  'health',
] as const
export type Subject = string

/** `acceding`: a party by accession or succession, without having signed. */
export const agreementRoles = ['signatory', 'acceding', 'witness', 'depositary'] as const
export type AgreementRole = (typeof agreementRoles)[number]

export const relationKinds = ['amends', 'implements', 'supersedes', 'annexed_to', 'follows_from'] as const
export type RelationKind = (typeof relationKinds)[number]

/** What a party does on an agreement; what each asks for is in lib/agreements/acts.ts. */
export const actKinds = [
  'signed',
  'approved',
  'acceded',
  'succeeded',
  'applied_provisionally',
  'in_force',
  'reserved',
  'declared',
  'objected',
  'communicated',
  'lifted',
  'suspended',
  'resumed',
  'withdrew',
] as const
export type ActKind = (typeof actKinds)[number]

/** How a signature was given, or what a consent after signature is called. */
export const actManners = [
  'definitive',
  'ad_referendum',
  'ratification',
  'acceptance',
  'approval',
  'confirmation',
] as const
export type ActManner = (typeof actManners)[number]

/** Whether the paper that names who may sign for a party is with the depositary. */
export const fullPowers = ['filed', 'not_required'] as const
export type FullPowers = (typeof fullPowers)[number]

/** What a party's head of delegation says of an act that others have recorded of it. */
export const actAnswers = ['confirmed', 'contested'] as const
export type ActAnswer = (typeof actAnswers)[number]

/** On what a text makes its entry into force depend. */
export const forceConditions = ['signatures', 'approvals', 'date'] as const
export type ForceCondition = (typeof forceConditions)[number]

export const delayUnits = ['day', 'month'] as const
export type DelayUnit = (typeof delayUnits)[number]

/** Derived from dates and acts, never typed in: see lib/agreements/standing.ts. */
export const agreementStatuses = [
  'in_force',
  'provisionally_applied',
  'suspended',
  'signed',
  'open_for_signature',
  'not_recorded',
  'expired',
  'terminated',
  'superseded',
] as const
export type AgreementStatus = (typeof agreementStatuses)[number]

/** What the list of agreements is filtered by, and counted under. */
export const facets = ['type', 'status', 'party', 'body', 'subject', 'year'] as const
export type FacetName = (typeof facets)[number]

/** Where one party stands in one agreement; derived. */
export const partyStandings = [
  'not_recorded',
  'signed',
  'approved',
  'provisional',
  'bound',
  'suspended',
  'withdrawn',
] as const
export type PartyStanding = (typeof partyStandings)[number]

/** Whether a text has force of its own, or helps to understand one that has. */
export const textAuthorities = ['authentic', 'translation'] as const
export type TextAuthority = (typeof textAuthorities)[number]

/** What came of reading a file's words: it has some, it is a picture of words, or it could not be read. */
export const fileReadings = ['words', 'scanned', 'unreadable'] as const
export type FileReading = (typeof fileReadings)[number]

/** What a file may be, told by its first bytes and its make-up, never by its name. */
export const fileKinds = ['pdf', 'docx', 'png', 'jpeg'] as const
export type FileKind = (typeof fileKinds)[number]

/** The days to come that follow from how long an agreement holds: see lib/agreements/deadlines.ts. */
export const deadlineKinds = ['notice', 'renewal', 'end', 'review'] as const
export type DeadlineKind = (typeof deadlineKinds)[number]

export const termUnits = ['year', 'month'] as const
export type TermUnit = (typeof termUnits)[number]

/** What a depositary notification makes known. */
export const notificationKinds = [
  'registration',
  'act',
  'act_correction',
  'rectification',
  'objection',
  'rectification_adopted',
] as const
export type NotificationKind = (typeof notificationKinds)[number]

/** What can be followed by mail. */
export const subscriptionTopics = [
  'all',
  'party',
  'agreement',
  'subject',
  'body',
  'meeting',
  'series',
  'project',
  'agenda_item',
] as const
export type SubscriptionTopic = (typeof subscriptionTopics)[number]

/** What is left to the worker: see lib/jobs/handlers.ts. */
export const jobKinds = [
  'standings',
  'extract',
  'picture',
  'notify',
  'confirmation_mail',
  'notification_mail',
  'remind',
  'reminder_mail',
  'adoptions',
  'tell_members',
  'member_mail',
  'invitation_mail',
  'invitation_changes',
  'invitation_reminders',
  'minutes_circulated',
  'minutes_mail',
  'meeting_changes',
  'meeting_mail',
  'agenda_changes',
  'agenda_mail',
  'project_changes',
  'project_mail',
  'request_mail',
  'digest_mail',
  'account_mail',
  'reset_mail',
  'register_invitation_mail',
  'check_import',
  'forget_imports',
  'test_mail',
] as const
export type JobKind = (typeof jobKinds)[number]
export type MailKind = Extract<JobKind, `${string}_mail`>

/** Mail about projects that whoever gets it can end: reminders of updates, and the weekly digest. */
export const endableMails = ['reminders', 'digest'] as const
export type EndableMail = (typeof endableMails)[number]

/** For what a device signs: a key that is being added, or the second step. */
export const passkeyPurposes = ['add', 'give'] as const
export type PasskeyPurpose = (typeof passkeyPurposes)[number]

/** What a person is told of their own account by mail. */
export const accountNotices = [
  'new_device',
  'password_changed',
  'password_reset',
  'factor_added',
  'factor_removed',
  'program_removed',
  'passkey_added',
  'passkey_removed',
  'recovery_renewed',
  'recovery_used',
  'identity_linked',
  'identity_unlinked',
  'factor_lifted',
] as const
export type AccountNotice = (typeof accountNotices)[number]

/** With what somebody signed in, as far as the program says so. */
export const browsers = [
  'chrome',
  'edge',
  'firefox',
  'safari',
  'opera',
  'yandex',
  'samsung',
  'huawei',
  'xiaomi',
  'uc',
  'qq',
  'wechat',
  'other',
] as const
export type Browser = (typeof browsers)[number]

export const systems = ['windows', 'macos', 'linux', 'android', 'ios', 'harmonyos', 'other'] as const
export type System = (typeof systems)[number]

/** Offices that clear an agreement at home, as a start; a party may name others in its own words. */
export const clearanceOffices = [
  'foreign_affairs_office',
  'city_government',
  'provincial_office',
  'national_association',
] as const
export type ClearanceOffice = (typeof clearanceOffices)[number]

/** Where one step of a party's clearance stands; a refused one may be asked again. */
export const clearanceStates = ['not_started', 'in_progress', 'cleared', 'refused'] as const
export type ClearanceState = (typeof clearanceStates)[number]

/** All that others may know of a party's clearance; derived from its steps by the database. */
export const clearanceStandings = ['not_started', 'in_progress', 'cleared'] as const
export type ClearanceStanding = (typeof clearanceStandings)[number]

/** Where a proposed correction of a text stands; derived from its dates and the objections to it. */
export const rectificationStates = ['open', 'objected', 'adopted'] as const
export type RectificationState = (typeof rectificationStates)[number]

/** How a newcomer comes to a body: a member proposes it, or the body invites it. */
export const admissionWays = ['proposed', 'invited'] as const
export type AdmissionWay = (typeof admissionWays)[number]

/** What a party says of an admission: a member seconds it or objects to it, the newcomer accepts an invitation. */
export const admissionSteps = ['seconded', 'objected', 'accepted'] as const
export type AdmissionStep = (typeof admissionSteps)[number]

/** What the body decided. */
export const admissionOutcomes = ['adopted', 'not_adopted'] as const
export type AdmissionOutcome = (typeof admissionOutcomes)[number]

/** Where an admission stands; derived from its steps and the decision. */
export const admissionStates = ['proposed', 'invited', 'accepted', 'adopted', 'not_adopted'] as const
export type AdmissionState = (typeof admissionStates)[number]

export const meetingKinds = [
  'forum',
  'annual_meeting',
  'conference',
  'joint_conference',
  'working_group',
  'port_meeting',
  'signing_ceremony',
  'fair',
] as const
export type MeetingKind = (typeof meetingKinds)[number]

export const meetingStates = ['planned', 'confirmed', 'in_session', 'held', 'postponed', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

/** As what a party has to do with a meeting. */
export const meetingRoles = ['host', 'convenor', 'invited', 'exhibitor'] as const
export type MeetingRole = (typeof meetingRoles)[number]

/** The time zones (IANA) in which meetings are held: those of the region, and of whoever meets it by video. */
export const meetingZones = [
  'Asia/Shanghai',
  'Asia/Urumqi',
  'Asia/Ulaanbaatar',
  'Asia/Hovd',
  'Asia/Irkutsk',
  'Asia/Chita',
  'Asia/Krasnoyarsk',
  'Asia/Vladivostok',
  'Europe/Moscow',
  'Asia/Seoul',
  'Asia/Tokyo',
  'UTC',
] as const
export type MeetingZone = (typeof meetingZones)[number]

/** Countries whose public holidays are known: see lib/meetings/holidays.ts. ISO 3166-1. */
export const holidayCountries = ['CN', 'MN', 'RU'] as const
export type HolidayCountry = (typeof holidayCountries)[number]

/** How often the meetings of a series are held. */
export const intervalUnits = ['month', 'year'] as const
export type IntervalUnit = (typeof intervalUnits)[number]

/** How a decision was taken; of old ones that is often not said. */
export const decisionProcedures = ['consensus', 'vote', 'silence', 'not_recorded'] as const
export type DecisionProcedure = (typeof decisionProcedures)[number]

/** What it takes: more for than against, more than half of all entitled, or a fraction of all entitled. */
export const majorities = ['simple', 'absolute', 'qualified'] as const
export type Majority = (typeof majorities)[number]

export const ballots = ['for', 'against', 'abstain', 'absent'] as const
export type Ballot = (typeof ballots)[number]

/** Where a decision stands; derived from the vote, or from the last day and the objections. */
export const decisionStates = ['proposed', 'adopted', 'not_adopted', 'objected'] as const
export type DecisionState = (typeof decisionStates)[number]

/** What can follow from a decision. */
export const effectKinds = ['agreement', 'membership', 'meeting'] as const satisfies Kind[]
export type EffectKind = (typeof effectKinds)[number]

/** To which post of a party an action item belongs. */
export const actionPosts = ['head', 'delegate'] as const satisfies Role[]
export type ActionPost = (typeof actionPosts)[number]

/** Where an action item stands: as its last report says. */
export const actionStates = ['open', 'in_progress', 'done', 'dropped'] as const
export type ActionState = (typeof actionStates)[number]

/** What the two sides of a port raise with each other. */
export const issueSubjects = ['customs', 'quarantine', 'railway', 'logistics', 'other'] as const
export type IssueSubject = (typeof issueSubjects)[number]

/** What a side says of an issue. */
export const issueSteps = ['answered', 'settled'] as const
export type IssueStep = (typeof issueSteps)[number]

/** Where an issue stands; derived from what the sides have said. */
export const issueStates = ['open', 'answered', 'settled'] as const
export type IssueState = (typeof issueStates)[number]
/** Where the minutes of a meeting stand once they are published; derived from their dates and the corrections asked. */
export const minutesStates = ['circulated', 'adopted'] as const
export type MinutesState = (typeof minutesStates)[number]

/** What the secretariat says to a correction that a party has asked. */
export const correctionOutcomes = ['accepted', 'declined'] as const
export type CorrectionOutcome = (typeof correctionOutcomes)[number]

/** Where a notice of withdrawal from a body stands; derived from its days. */
export const withdrawalStates = ['given', 'in_effect', 'taken_back'] as const
export type WithdrawalState = (typeof withdrawalStates)[number]

/** What a party answers to an invitation to a meeting; `sent`: nothing yet. */
export const invitationStates = ['sent', 'accepted', 'tentative', 'declined'] as const
export type InvitationState = (typeof invitationStates)[number]

/** As what somebody belongs to a delegation, in the order in which delegations are listed. */
export const delegateRoles = ['head', 'alternate', 'adviser', 'interpreter'] as const
export type DelegateRole = (typeof delegateRoles)[number]

/** Where the paper stands that proves who was named. */
export const credentialsStates = ['filed', 'accepted', 'returned'] as const
export type CredentialsState = (typeof credentialsStates)[number]

/** Who reads an item of an agenda: everybody once it is published, the parties that take part, or who keeps it. */
export const agendaVisibilities = ['common', 'internal', 'hidden'] as const
export type AgendaVisibility = (typeof agendaVisibilities)[number]

/** What is with an item: only an accepted or discussed one has its place in the order. */
export const agendaStates = ['proposed', 'declined', 'accepted', 'discussed', 'put_off'] as const
export type AgendaState = (typeof agendaStates)[number]

/** Items that a meeting's place in its series gives rise to. */
export const agendaOrigins = ['minutes', 'actions'] as const
export type AgendaOrigin = (typeof agendaOrigins)[number]

export const projectKinds = [
  'corridor',
  'zone',
  'infrastructure',
  'facilitation',
  'industry',
  'culture',
  'tourism',
  'other',
] as const
export type ProjectKind = (typeof projectKinds)[number]

/** The work that a project is in; each of these has its code among the purposes of IATI (lib/registry/iati). */
export const sectors = [
  'rail',
  'rail_sea',
  'roads',
  'corridor',
  'open_zone',
  'logistics',
  'customs',
  'water',
  'energy',
  'mining',
  'industry',
  'agriculture',
  'environment',
  'trade',
  'culture',
  'tourism',
  'education',
  'health',
] as const
export type Sector = string

/** Where a project stands: as its last recorded step says; which may follow which is in lib/projects/stages.ts. */
export const projectStages = [
  'intention',
  'agreed',
  'under_way',
  'paused',
  'completed',
  'cancelled',
  'lapsed',
] as const
export type ProjectStage = (typeof projectStages)[number]

/** As what a party takes part in a project, beside its lead. */
export const partnerRoles = ['implementing', 'funding', 'accountable', 'extending'] as const
export type PartnerRole = (typeof partnerRoles)[number]

/** How the places of a project are drawn: each by itself, or as one line in their order. */
export const projectShapes = ['points', 'line'] as const
export type ProjectShape = (typeof projectShapes)[number]

export const currencies = ['CNY', 'MNT', 'RUB', 'USD', 'EUR'] as const
export type Currency = (typeof currencies)[number]

export const moneyUses = ['planned', 'committed', 'spent'] as const
export type MoneyUse = (typeof moneyUses)[number]

/** Whether a project is handed on to others in the form of IATI. */
export const exchanges = ['iati', 'none'] as const
export type Exchange = (typeof exchanges)[number]

/** On what a project rests. */
export const projectBases = ['agreement', 'decision', 'action', 'plan', 'meeting'] as const satisfies Kind[]
export type ProjectBasis = (typeof projectBases)[number]

/** How a project goes: as its lead declares, or as follows from its dates. */
export const healths = ['on_track', 'at_risk', 'off_track'] as const
export type Health = (typeof healths)[number]

/**
 * What the lead of a project is asked: to report, whether it still is a project, or to correct an update. The second is
 * asked by the calendar, the others by the secretariat.
 */
export const requestKinds = ['nudge', 'lapse', 'correction'] as const
export type RequestKind = (typeof requestKinds)[number]

/** What a partner says of the lead's update. */
export const updateStances = ['adds', 'dissents'] as const
export type UpdateStance = (typeof updateStances)[number]

/** For how long one update speaks. */
export const updateIntervals = ['quarter', 'half_year', 'year'] as const
export type UpdateInterval = (typeof updateIntervals)[number]

/** Where what is declared of a project and what is recorded of it cannot both be: see lib/projects/standing.ts. */
export const contradictions = ['milestones', 'start', 'end', 'age', 'progress', 'open_milestones'] as const
export type Contradiction = (typeof contradictions)[number]

/** The kinds of entries that spreadsheets bring in. */
export const importedKinds = [
  'party',
  'body',
  'membership',
  'agreement',
  'act',
  'port',
  'plan',
  'series',
  'meeting',
  'project',
] as const satisfies Kind[]
export type ImportedKind = (typeof importedKinds)[number]

export const importStates = ['uploaded', 'checking', 'checked', 'imported', 'undone'] as const
export type ImportState = (typeof importStates)[number]

/** What an import leaves behind: drafts of the secretariat's, or published revisions. */
export const importModes = ['drafts', 'published'] as const
export type ImportMode = (typeof importModes)[number]

/** What a row of an import would do to the register. */
export const importResults = ['new', 'changed', 'same', 'error'] as const
export type ImportResult = (typeof importResults)[number]

/** What can be set in the browser, each a group with a form of its own: see lib/settings. */
export const settingNames = [
  'organisation',
  'languages',
  'calendar',
  'intervals',
  'protocol',
  'drafts',
  'mail',
  'access',
  'retention',
] as const

/** Of whom a second step is required at sign-in; of the secretariat and of administrators always. */
export const secondStepOf = ['secretariat', 'everybody'] as const
export type SettingName = (typeof settingNames)[number]

/** The lists of words that are the secretariat's own; each stands among the settings. */
export const termLists = ['subjects', 'sectors'] as const
export type TermList = (typeof termLists)[number]
