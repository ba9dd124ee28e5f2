import { getRequestConfig } from 'next-intl/server'
import { loadMessages } from './messages'
import { isLocale, routing } from './routing'

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale
  const locale = isLocale(requested) ? requested : routing.defaultLocale
  return {
    locale,
    messages: await loadMessages(locale),
    timeZone: 'Asia/Shanghai',
    onError(error) {
      if (process.env.NODE_ENV !== 'production') throw error
      console.error(error.message)
    },
  }
})
