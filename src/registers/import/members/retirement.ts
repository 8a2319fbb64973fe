/**
 * Until when people count as working. Women's limit is the later of the two that the law knows (干部):
 * their sex alone does not tell which applies. Data: another rule is another line.
 * 《关于实施渐进式延迟法定退休年龄的决定》 (2024-09-13): from 2025-01 the age rises by one month every four
 * months, for men from 60 to 63, for these women from 55 to 58.
 */
export const RETIREMENT = {
  '1': { years: 60, raised: { from: '2025-01', everyMonths: 4, mostMonths: 36 } },
  '2': { years: 55, raised: { from: '2025-01', everyMonths: 4, mostMonths: 36 } },
} as const

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

/**
 * Whether somebody is past the age of retirement on a day; false where sex or birth date is unknown. Days
 * are `YYYY-MM-DD`, sex as in GB/T 2261.1.
 */
export const isPastRetirement = (
  gender: string | null,
  birthDate: string | null,
  today: string,
): boolean => {
  if ((gender !== '1' && gender !== '2') || birthDate === null) return false
  const { raised, years } = RETIREMENT[gender]
  const due = monthOf(birthDate) + years * 12
  const late = due - monthOf(raised.from)
  const more = late < 0 ? 0 : Math.min(raised.mostMonths, Math.floor(late / raised.everyMonths) + 1)
  return monthOf(today) > due + more
}
