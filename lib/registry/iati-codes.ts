/** The words of the register as codes of the lists of IATI 2.03. */
import type { MoneyUse, PartnerRole, PartyKind, ProjectStage, Sector } from '@/db/vocabulary'

/** ActivityStatus: 1 pipeline, 2 implementation, 4 closed, 5 cancelled, 6 suspended. */
export const activityStatus: Record<ProjectStage, string> = {
  intention: '1',
  agreed: '1',
  under_way: '2',
  paused: '6',
  completed: '4',
  cancelled: '5',
  lapsed: '5',
}

/** OrganisationRole. The lead answers for the project: accountable. */
export const organisationRole: Record<PartnerRole, string> = {
  funding: '1',
  accountable: '2',
  extending: '3',
  implementing: '4',
}

/** OrganisationType: 11 local government, 15 other public sector, 70 private sector. */
export const organisationType: Record<PartyKind, string> = {
  city: '11',
  league: '11',
  banner: '11',
  province: '11',
  enterprise: '70',
  authority: '15',
  body: '15',
}

/** Purpose codes of the OECD DAC, five digits, of the sectors with which a register begins. */
export const purposes: Record<Sector, string> = {
  rail: '21030',
  rail_sea: '21010',
  roads: '21020',
  corridor: '21010',
  open_zone: '33110',
  logistics: '21061',
  customs: '33120',
  water: '14010',
  energy: '23110',
  mining: '32210',
  industry: '32110',
  agriculture: '31110',
  environment: '41010',
  trade: '33110',
  culture: '16061',
  tourism: '33210',
  education: '11110',
  health: '12110',
}
/** Sectors not specified. */
export const noPurpose = '99810'

/** BudgetStatus of what is not spent yet: 1 indicative, 2 committed. */
export const budgetStatus: Record<Exclude<MoneyUse, 'spent'>, string> = { planned: '1', committed: '2' }
/** TransactionType: expenditure. */
export const expenditure = '4'
