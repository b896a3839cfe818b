/** What the Government and the President add to a year of Labour Code days off. Days are `MM-DD`. */
export interface ProductionYear {
  readonly year: number
  /** The act on transfers of days off. */
  readonly source: string
  /** A weekend day and the day that is off in its place; the weekend day works unless it is a holiday. */
  readonly transfers: readonly (readonly [from: string, to: string])[]
  /** «Нерабочие дни с сохранением заработной платы»: off for some employers, working for others. */
  readonly decreed?: readonly {
    readonly from: string
    readonly to: string
    readonly source: string
  }[]
}

/** Labour Code (ТК РФ), article 112, as in force in every year of the table. Those of January are not moved by rule. */
export const HOLIDAYS: readonly string[] = [
  ...['01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-07', '01-08'],
  ...['02-23', '03-08', '05-01', '05-09', '06-12', '11-04'],
]

/** Постановления Правительства РФ «О переносе выходных дней». A year is added when its act is published. */
export const PRODUCTION_YEARS: readonly ProductionYear[] = [
  {
    year: 2018,
    source: 'постановление от 14.10.2017 № 1250',
    transfers: [
      ['01-06', '03-09'],
      ['01-07', '05-02'],
      ['04-28', '04-30'],
      ['06-09', '06-11'],
      ['12-29', '12-31'],
    ],
  },
  {
    year: 2019,
    source: 'постановление от 01.10.2018 № 1163',
    transfers: [
      ['01-05', '05-02'],
      ['01-06', '05-03'],
      ['02-23', '05-10'],
    ],
  },
  {
    year: 2020,
    source: 'постановление от 10.07.2019 № 875',
    transfers: [
      ['01-04', '05-04'],
      ['01-05', '05-05'],
    ],
    decreed: [
      { from: '03-30', to: '04-30', source: 'указы от 25.03.2020 № 206 и от 02.04.2020 № 239' },
      { from: '05-06', to: '05-08', source: 'указ от 28.04.2020 № 294' },
      { from: '06-24', to: '06-24', source: 'указ от 29.05.2020 № 345' },
      { from: '07-01', to: '07-01', source: 'указ от 01.06.2020 № 354' },
    ],
  },
  {
    year: 2021,
    source: 'постановление от 10.10.2020 № 1648',
    transfers: [
      ['01-02', '11-05'],
      ['01-03', '12-31'],
      ['02-20', '02-22'],
    ],
    decreed: [
      { from: '05-04', to: '05-07', source: 'указ от 23.04.2021 № 242' },
      { from: '10-30', to: '11-07', source: 'указ от 20.10.2021 № 595' },
    ],
  },
  {
    year: 2022,
    source: 'постановление от 16.09.2021 № 1564',
    transfers: [
      ['01-01', '05-03'],
      ['01-02', '05-10'],
      ['03-05', '03-07'],
    ],
  },
  {
    year: 2023,
    source: 'постановление от 29.08.2022 № 1505',
    transfers: [
      ['01-01', '02-24'],
      ['01-08', '05-08'],
    ],
  },
  {
    year: 2024,
    source: 'постановление от 10.08.2023 № 1314',
    transfers: [
      ['01-06', '05-10'],
      ['01-07', '12-31'],
      ['04-27', '04-29'],
      ['11-02', '04-30'],
      ['12-28', '12-30'],
    ],
  },
  {
    year: 2025,
    source: 'постановление от 04.10.2024 № 1335',
    transfers: [
      ['01-04', '05-02'],
      ['01-05', '12-31'],
      ['02-23', '05-08'],
      ['03-08', '06-13'],
      ['11-01', '11-03'],
    ],
  },
  {
    year: 2026,
    source: 'постановление от 24.09.2025 № 1466',
    transfers: [
      ['01-03', '01-09'],
      ['01-04', '12-31'],
    ],
  },
]
