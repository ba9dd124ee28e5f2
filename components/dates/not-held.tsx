import type { ComponentProps } from 'react'
import { DayForm } from './day-form'
import { KnownNotice } from './known-notice'

type Props = Omit<ComponentProps<typeof KnownNotice>, 'held'> & { asked: ComponentProps<typeof DayForm> }

/** In place of a record that the register did not hold on the day that was asked for. */
export function NotHeld({ asked, ...notice }: Props) {
  return (
    <>
      <KnownNotice {...notice} held={false} />
      <DayForm {...asked} />
    </>
  )
}
