/** What the worker does for each kind of job. Each may be done twice, and must leave the same behind. */

import { workerDb } from '@/db/client'
import type { JobKind } from '@/db/vocabulary'
import { recomputeStandings } from '@/lib/agreements/due'
import { mailMember, tellMembers } from '@/lib/body-news/mails'
import { tellChanges } from '@/lib/delegations/changes'
import { mailInvitation } from '@/lib/delegations/mails'
import { remindUnanswered } from '@/lib/delegations/reminders'
import { extract } from '@/lib/files/extraction'
import { picture } from '@/lib/files/picturing'
import { checkImport, forgetImports } from '@/lib/imports/job'
import { showAdoptions } from '@/lib/minutes/adoption'
import { mailCirculation, tellCirculation } from '@/lib/minutes/mails'
import { mailRegisterInvitation } from '@/lib/people/invitation-mails'
import { mailNotice } from '@/lib/people/notices'
import { mailReset } from '@/lib/people/reset'
import { notifyAdoptions } from '@/lib/rectifications/adoption'
import { mailActionReminder, queueActionReminders } from '@/lib/reminders/actions'
import { mailDigest, queueDigests } from '@/lib/reminders/digest'
import { mailReminder, queueReminders } from '@/lib/reminders/reminders'
import { askWhetherLapsed, mailRequest } from '@/lib/reminders/requests'
import { mailUpdateReminder, queueUpdateReminders } from '@/lib/reminders/updates'
import { mailTest } from '@/lib/settings/test-mail'
import { mailItemChanges, tellItemFollowers } from '@/lib/subscriptions/agenda-mails'
import { mailConfirmation, mailNotifications, tellSubscribers } from '@/lib/subscriptions/mails'
import { mailMeetingChange, tellMeetingFollowers } from '@/lib/subscriptions/meeting-mails'
import { mailProjectChange, tellProjectFollowers } from '@/lib/subscriptions/project-mails'

export type Handler = (payload: Record<string, unknown>, jobId: string) => Promise<void>

export const handlers: Record<JobKind, Handler> = {
  extract,
  picture,
  notify: tellSubscribers,
  confirmation_mail: mailConfirmation,
  notification_mail: mailNotifications,
  remind: async () => {
    await queueReminders()
    await queueActionReminders()
    await queueUpdateReminders()
    await askWhetherLapsed()
    await queueDigests()
  },
  adoptions: async () => {
    await notifyAdoptions()
    await showAdoptions()
  },
  reminder_mail: (payload, jobId) => {
    if ('action' in payload) return mailActionReminder(payload, jobId)
    return 'project' in payload ? mailUpdateReminder(payload, jobId) : mailReminder(payload, jobId)
  },
  request_mail: mailRequest,
  digest_mail: mailDigest,
  test_mail: mailTest,
  register_invitation_mail: mailRegisterInvitation,
  tell_members: tellMembers,
  member_mail: mailMember,
  invitation_mail: mailInvitation,
  invitation_changes: tellChanges,
  invitation_reminders: remindUnanswered,
  minutes_circulated: tellCirculation,
  minutes_mail: mailCirculation,
  meeting_changes: tellMeetingFollowers,
  meeting_mail: mailMeetingChange,
  agenda_changes: tellItemFollowers,
  agenda_mail: mailItemChanges,
  project_changes: tellProjectFollowers,
  project_mail: mailProjectChange,
  account_mail: mailNotice,
  reset_mail: mailReset,
  check_import: checkImport,
  forget_imports: forgetImports,
  standings: async () => {
    await recomputeStandings(workerDb())
  },
}
