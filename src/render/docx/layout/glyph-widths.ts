/**
 * How far each glyph of Times New Roman advances the pen, in 1/2048 of the font size. Read once from the tables `hmtx`
 * and `cmap` of Liberation Serif, which is metric-compatible with Times New Roman: no font is needed at run time.
 */
export interface GlyphRange {
  readonly from: number
  readonly regular: readonly number[]
  readonly bold: readonly number[]
}

export const glyphRanges: readonly GlyphRange[] = [
  {
    from: 0x0020,
    // biome-ignore format: a table of numbers
    regular: [
      512, 682, 836, 1024, 1024, 1706, 1593, 369, 682, 682, 1024, 1155, 512, 682, 512, 569, 1024, 1024, 1024,
      1024, 1024, 1024, 1024, 1024, 1024, 1024, 569, 569, 1155, 1155, 1155, 909, 1886, 1479, 1366, 1366,
      1479, 1251, 1139, 1479, 1479, 682, 797, 1479, 1251, 1821, 1479, 1479, 1139, 1479, 1366, 1139, 1251,
      1479, 1479, 1933, 1479, 1479, 1251, 682, 569, 682, 961, 1024, 682, 909, 1024, 909, 1024, 909, 682,
      1024, 1024, 569, 569, 1024, 569, 1593, 1024, 1024, 1024, 1024, 682, 797, 569, 1024, 1024, 1479, 1024,
      1024, 909, 983, 410, 983, 1108,
    ],
    // biome-ignore format: a table of numbers
    bold: [
      512, 682, 1137, 1024, 1024, 2048, 1706, 569, 682, 682, 1024, 1167, 512, 682, 512, 569, 1024, 1024,
      1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 682, 682, 1167, 1167, 1167, 1024, 1905, 1479, 1366,
      1479, 1479, 1366, 1251, 1593, 1593, 797, 1024, 1593, 1366, 1933, 1479, 1593, 1251, 1593, 1479, 1139,
      1366, 1479, 1479, 2048, 1479, 1479, 1366, 682, 569, 682, 1190, 1024, 682, 1024, 1139, 909, 1139, 909,
      682, 1024, 1139, 569, 682, 1139, 569, 1706, 1139, 1024, 1139, 1139, 909, 797, 682, 1139, 1024, 1479,
      1024, 1024, 909, 807, 451, 807, 1065,
    ],
  },
  {
    from: 0x00a0,
    // biome-ignore format: a table of numbers
    regular: [
      512, 682, 1024, 1024, 1024, 1024, 410, 1024, 682, 1556, 565, 1024, 1155, 682, 1556, 1024, 819, 1124,
      614, 614, 682, 1180, 928, 512, 682, 614, 635, 1024, 1536, 1536, 1536, 909,
    ],
    // biome-ignore format: a table of numbers
    bold: [
      512, 682, 1024, 1024, 1024, 1024, 451, 1024, 682, 1530, 614, 1024, 1167, 682, 1530, 1024, 819, 1124,
      614, 614, 682, 1180, 1106, 512, 682, 614, 676, 1024, 1536, 1536, 1536, 1024,
    ],
  },
  {
    from: 0x00d7,
    // biome-ignore format: a table of numbers
    regular: [
      1155,
    ],
    // biome-ignore format: a table of numbers
    bold: [
      1167,
    ],
  },
  {
    from: 0x00f7,
    // biome-ignore format: a table of numbers
    regular: [
      1124,
    ],
    // biome-ignore format: a table of numbers
    bold: [
      1124,
    ],
  },
  {
    from: 0x0400,
    // biome-ignore format: a table of numbers
    regular: [
      1251, 1251, 1540, 1184, 1352, 1139, 682, 682, 797, 1786, 1786, 1518, 1366, 1479, 1450, 1479, 1479,
      1176, 1366, 1184, 1397, 1251, 1835, 1026, 1479, 1479, 1366, 1389, 1821, 1479, 1479, 1479, 1139, 1366,
      1251, 1450, 1618, 1479, 1479, 1331, 2066, 2066, 1446, 1786, 1176, 1352, 2105, 1366, 909, 1042, 967,
      840, 1042, 909, 1415, 809, 1096, 1096, 995, 1022, 1296, 1096, 1024, 1096, 1024, 909, 895, 1024, 1327,
      1024, 1096, 1030, 1577, 1577, 1059, 1376, 934, 879, 1530, 942, 909, 909, 989, 840, 879, 797, 569, 569,
      569, 1489, 1481, 1024, 995, 1096, 1024, 1096,
    ],
    // biome-ignore format: a table of numbers
    bold: [
      1366, 1366, 1638, 1303, 1389, 1139, 797, 797, 1024, 2054, 2052, 1638, 1485, 1593, 1503, 1593, 1479,
      1354, 1366, 1303, 1409, 1366, 2025, 1081, 1593, 1593, 1485, 1526, 1933, 1593, 1593, 1593, 1251, 1479,
      1366, 1503, 1759, 1479, 1593, 1503, 2249, 2249, 1567, 2011, 1354, 1389, 2306, 1479, 1024, 1024, 1106,
      930, 1036, 909, 1485, 823, 1180, 1180, 1180, 1149, 1395, 1180, 1024, 1180, 1139, 909, 1006, 1024, 1417,
      1024, 1180, 1155, 1729, 1729, 1194, 1599, 1083, 885, 1565, 1108, 909, 909, 1100, 930, 885, 797, 569,
      569, 682, 1597, 1632, 1139, 1180, 1180, 1024, 1180,
    ],
  },
  {
    from: 0x0490,
    // biome-ignore format: a table of numbers
    regular: [
      922, 719,
    ],
    // biome-ignore format: a table of numbers
    bold: [
      1065, 797,
    ],
  },
  {
    from: 0x2013,
    // biome-ignore format: a table of numbers
    regular: [
      1024, 2048, 2048,
    ],
    // biome-ignore format: a table of numbers
    bold: [
      1024, 2048, 2048,
    ],
  },
  {
    from: 0x2018,
    // biome-ignore format: a table of numbers
    regular: [
      682, 682, 682, 682, 909, 909, 909,
    ],
    // biome-ignore format: a table of numbers
    bold: [
      682, 682, 682, 682, 1024, 1024, 1024,
    ],
  },
  {
    from: 0x2020,
    // biome-ignore format: a table of numbers
    regular: [
      1024, 1024, 717,
    ],
    // biome-ignore format: a table of numbers
    bold: [
      1024, 1024, 717,
    ],
  },
  {
    from: 0x2026,
    // biome-ignore format: a table of numbers
    regular: [
      2048,
    ],
    // biome-ignore format: a table of numbers
    bold: [
      2048,
    ],
  },
  {
    from: 0x2030,
    // biome-ignore format: a table of numbers
    regular: [
      2048,
    ],
    // biome-ignore format: a table of numbers
    bold: [
      2048,
    ],
  },
  {
    from: 0x2116,
    // biome-ignore format: a table of numbers
    regular: [
      1954,
    ],
    // biome-ignore format: a table of numbers
    bold: [
      2058,
    ],
  },
  {
    from: 0x2212,
    // biome-ignore format: a table of numbers
    regular: [
      1155,
    ],
    // biome-ignore format: a table of numbers
    bold: [
      1167,
    ],
  },
  {
    from: 0x2260,
    // biome-ignore format: a table of numbers
    regular: [
      1124,
    ],
    // biome-ignore format: a table of numbers
    bold: [
      1124,
    ],
  },
  {
    from: 0x2264,
    // biome-ignore format: a table of numbers
    regular: [
      1124, 1124,
    ],
    // biome-ignore format: a table of numbers
    bold: [
      1124, 1124,
    ],
  },
]
