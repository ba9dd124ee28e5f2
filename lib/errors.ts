/** What a command may refuse, as codes; anything else that is thrown is a bug. Words: messages `errors`. */

export type RefusalCode =
  | 'not_found' // missing, or not to be known of: the same answer
  | 'signed_out'
  | 'forbidden'
  | 'text_long' // of a form, longer than its field
  | 'text_characters' // of a form: some that cannot be stored
  | 'invalid' // details: { issues: { path, code }[] }
  | 'stale' // details: what changed meanwhile
  | 'already_open' // the entry has an open revision; details: { revisionId? }
  | 'wrong_state' // the move does not exist from this state; someone was quicker
  | 'own_work' // four eyes
  | 'reason_missing'
  | 'bad_date' // a short form's date is none
  | 'bad_day' // a day is needed, and this is none or more than one
  | 'bad_order' // a short form's end lies before its beginning
  | 'name_missing'
  | 'title_missing'
  | 'asked_lately' // and not answered yet, or within the week
  | 'all_named' // as many projects as were announced
  | 'already_there' // what is there once
  | 'agenda_empty'
  | 'agenda_long' // longer than the meeting
  | 'too_late' // the last day for it has passed
  | 'already_objected'
  | 'already_member' // of the body, on the day
  | 'already_proposed' // and not decided yet
  | 'already_answered'
  | 'decided'
  | 'already_settled'
  | 'words_missing'
  | 'already_minuted' // the meeting has minutes
  | 'adopted' // minutes are locked
  | 'already_signed' // an agreement was made of the minutes
  | 'not_adopted' // minutes are circulated still
  | 'corrections_closed' // the last day for them has passed
  | 'not_invited' // not a party to the meeting
  | 'nothing_changed'
  | 'not_member' // of the body, today
  | 'effect_before_notice'
  | 'ends_before' // the membership ends before the day, as it is recorded
  | 'already_given' // a notice of withdrawal that stands
  | 'in_effect' // the withdrawal counts already
  | 'not_confirmed' // a meeting that is not to take place as it stands
  | 'no_longer_invited'
  | 'nobody_to_invite' // all invited parties have their invitation
  | 'bad_deadline' // in the past, or after the meeting begins
  | 'answers_closed' // the last day for changes by the party itself has passed
  | 'second_head'
  | 'delegate_unnamed'
  | 'no_head'
  | 'file_refused'
  | 'too_early' // the meeting has not begun
  | 'own_post' // nobody changes their own
  | 'own_account' // nor keeps themselves out
  | 'post_held' // by this person, now
  | 'party_of_role' // a role without its party, or with one too many
  | 'party_unknown'
  | 'invitation_over' // used, revoked, replaced or too old
  | 'account_there' // of this address
  | 'wrong_credentials'
  | 'link_over' // used before, or too old
  | 'passkey_refused' // not this person's, signed for another place or time, or without asking who holds the device
  | 'passkeys_many'
  | 'provider_silent' // of single sign-on; it does not answer
  | 'provider_said_no' // or the person, there
  | 'provider_refused' // its answer does not belong to what was asked
  | 'provider_over' // used, too old, or of another browser
  | 'provider_unknown' // whom it names is nobody here
  | 'identity_taken'
  | 'password_needed' // or nothing would let the person in
  | 'viewing' // as a role: nothing is done meanwhile
  | 'wrong_code' // of the second step, or taken before
  | 'proof_needed' // to show again who one is; with a code in `proof`
  | 'enrolment_over' // nothing is being set up, or no longer
  | 'factor_needed' // the post demands one
  | 'sample_person' // whose password is published
  | 'wrong_password' // of somebody who is signed in
  | 'passwords_differ'
  | 'password_short'
  | 'password_long'
  | 'password_common' // among those that are tried first
  | 'table_empty' // a spreadsheet without anything in it
  | 'table_head_only'
  | 'table_kind' // neither CSV nor XLSX
  | 'table_encoding' // neither UTF-8 nor GB18030
  | 'table_characters' // NUL
  | 'table_quotes' // one that is not closed
  | 'table_damaged'
  | 'table_rows' // too many
  | 'table_columns' // too many
  | 'table_missing' // no file was chosen
  | 'column_twice' // two columns for one field
  | 'column_missing' // none that says what a row is about
  | 'rows_wrong' // some cannot be imported, and nobody said to leave them out
  | 'nothing_to_import'
  | 'register_changed' // since the check; it is checked again
  | 'built_upon' // something else rests on what was imported
  | 'undo_over' // more than seven days ago
  | 'terms_many' // as many as a list holds
  | 'as_before' // of settings
  | 'address_wrong' // of a mail
  | 'setup_code' // of the first run
  | 'not_empty' // the register, which is begun once
  | 'too_many'
  | 'bad_request'
  | 'wrong_origin'
  | 'too_large'

/** An expected refusal. `details` is shown to the one refused, so it holds nothing they may not see. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly details: Record<string, unknown> = {},
  ) {
    super(code)
  }
}
