/** The steps of the first run, in their order: groups of settings, and then whoever looks after them. */
export const setupSteps = ['organisation', 'languages', 'calendar', 'mail'] as const
export type SetupStep = (typeof setupSteps)[number] | 'administrator'

export const allSteps: SetupStep[] = [...setupSteps, 'administrator']

export function stepAfter(step: SetupStep): SetupStep {
  return allSteps[allSteps.indexOf(step) + 1] ?? 'administrator'
}
