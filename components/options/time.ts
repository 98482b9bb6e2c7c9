// A moment in words, as near as it is: clock time today, with the date on other days.

/** Both in Unix ms, in the time zone of this computer. */
export function sayTime(ms: number, nowMs: number, language: 'vi' | 'en'): string {
  const moment = new Date(ms)
  const isToday = moment.toDateString() === new Date(nowMs).toDateString()
  return moment.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    ...(isToday ? {} : { day: '2-digit', month: '2-digit', year: 'numeric' }),
  })
}
