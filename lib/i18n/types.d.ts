import type account from './messages/en/account.json'
import type actions from './messages/en/actions.json'
import type admin from './messages/en/admin.json'
import type admission from './messages/en/admission.json'
import type agenda from './messages/en/agenda.json'
import type agreement from './messages/en/agreement.json'
import type bodyNews from './messages/en/bodyNews.json'
import type calendar from './messages/en/calendar.json'
import type clearance from './messages/en/clearance.json'
import type dashboard from './messages/en/dashboard.json'
import type dates from './messages/en/dates.json'
import type deadlines from './messages/en/deadlines.json'
import type decisions from './messages/en/decisions.json'
import type delegations from './messages/en/delegations.json'
import type errors from './messages/en/errors.json'
import type failure from './messages/en/failure.json'
import type family from './messages/en/family.json'
import type forms from './messages/en/forms.json'
import type growth from './messages/en/growth.json'
import type guide from './messages/en/guide.json'
import type imports from './messages/en/imports.json'
import type issues from './messages/en/issues.json'
import type meetings from './messages/en/meetings.json'
import type minutes from './messages/en/minutes.json'
import type notifications from './messages/en/notifications.json'
import type operations from './messages/en/operations.json'
import type people from './messages/en/people.json'
import type ports from './messages/en/ports.json'
import type projects from './messages/en/projects.json'
import type rectification from './messages/en/rectification.json'
import type register from './messages/en/register.json'
import type review from './messages/en/review.json'
import type settings from './messages/en/settings.json'
import type setup from './messages/en/setup.json'
import type sheet from './messages/en/sheet.json'
import type shell from './messages/en/shell.json'
import type subscriptions from './messages/en/subscriptions.json'
import type texts from './messages/en/texts.json'
import type updates from './messages/en/updates.json'
import type withdrawal from './messages/en/withdrawal.json'
import type words from './messages/en/words.json'
import type workspace from './messages/en/workspace.json'
import type { Locale as AppLocale } from './routing'

// English is the pattern: a key it lacks does not compile. That the others have the same keys is a test's work.
declare module 'next-intl' {
  interface AppConfig {
    Locale: AppLocale
    Messages: {
      shell: typeof shell
      failure: typeof failure
      dates: typeof dates
      // Which subjects and sectors there are is set by the secretariat.
      words: typeof words & Record<'subjects' | 'sectors', Record<string, string>>
      register: typeof register
      agreement: typeof agreement
      admission: typeof admission
      withdrawal: typeof withdrawal
      bodyNews: typeof bodyNews
      sheet: typeof sheet
      notifications: typeof notifications
      family: typeof family
      subscriptions: typeof subscriptions
      people: typeof people
      account: typeof account
      workspace: typeof workspace
      review: typeof review
      errors: typeof errors
      forms: typeof forms
      guide: typeof guide
      clearance: typeof clearance
      rectification: typeof rectification
      texts: typeof texts
      deadlines: typeof deadlines
      growth: typeof growth
      ports: typeof ports
      meetings: typeof meetings
      calendar: typeof calendar
      delegations: typeof delegations
      agenda: typeof agenda
      decisions: typeof decisions
      actions: typeof actions
      issues: typeof issues
      minutes: typeof minutes
      projects: typeof projects
      dashboard: typeof dashboard
      updates: typeof updates
      operations: typeof operations
      admin: typeof admin
      imports: typeof imports
      settings: typeof settings
      setup: typeof setup
    }
  }
}
