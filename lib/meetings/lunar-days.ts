/**
 * Days of the holidays that follow the moon or the sun, from 2025 on, as month and day. They are kept as published, since what
 * computes them errs: ICU has the Spring Festival of 2027 a day late, the library `date-holidays` the Mid-Autumn Festival of
 * 2033 a month late, and no library for Node knows Mongolia's. Chinese days: tables of the Hong Kong Observatory. Mongolian
 * days: the calendar of Tögsbuyant, as worked out in the tables of L. Gantumur; the government announces each year's.
 */
const days = `
01-29 04-04 05-31 10-06 03-01 06-11 11-21
02-17 04-05 06-19 09-25 02-18 05-31 11-10
02-06 04-05 06-09 09-15 02-07 05-20 11-29
01-26 04-04 05-28 10-03 02-26 06-07 11-17
02-13 04-04 06-16 09-22 02-14 05-27 11-07
02-03 04-05 06-05 09-12 02-03 05-17 11-26
01-23 04-05 06-24 10-01 02-22 06-05 11-15
02-11 04-04 06-12 09-19 02-12 05-25 11-04
01-31 04-04 06-01 09-08 01-31 06-12 11-22
02-19 04-05 06-20 09-27 02-19 06-02 11-11
02-08 04-05 06-10 09-16 02-09 05-22 11-30
01-28 04-04 05-30 10-04 02-28 06-08 11-18
02-15 04-04 06-18 09-24 02-16 05-29 11-08
02-04 04-05 06-07 09-13 02-05 05-18 11-27
01-24 04-05 05-27 10-02 02-24 06-06 11-17
02-12 04-04 06-14 09-20 02-13 05-26 11-05`

export const lunarDays = days
  .trim()
  .split('\n')
  .map((line) => {
    const [springFestival, qingming, dragonBoat, midAutumn, tsagaanSar, buddha, chinggis] = line.split(' ')
    return {
      springFestival: springFestival!,
      qingming: qingming!,
      dragonBoat: dragonBoat!,
      midAutumn: midAutumn!,
      tsagaanSar: tsagaanSar!,
      buddha: buddha!,
      chinggis: chinggis!,
    }
  })
