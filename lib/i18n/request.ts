import { getRequestConfig } from 'next-intl/server'
import { namedMessages } from './named-messages'
import { isLocale, routing } from './routing'
import { settingsHere } from './settings-here'

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale
  const locale = isLocale(requested) ? requested : routing.defaultLocale
  const settings = await settingsHere()
  return {
    locale,
    messages: await namedMessages(locale, settings),
    timeZone: settings.calendar.zone,
    onError(error) {
      if (process.env.NODE_ENV !== 'production') throw error
      console.error(error.message)
    },
  }
})
