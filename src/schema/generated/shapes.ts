// Generated from schemas/ by `npm run update`; do not edit.
export interface Shape {
  /** Legal keys, and the shape under each ('' = a scalar). */
  readonly keys?: Readonly<Record<string, string>>
  readonly items?: string
  /** The shape under keys of the author's own. */
  readonly rest?: string
  /** Keys of the author's own are years or school years. */
  readonly years?: true
  readonly required?: readonly string[]
}
export const SHAPES: Readonly<Record<string, Shape>> = {
  "roadmap": {
    "keys": {
      "дорожная-карта": "",
      "код": "",
      "название": "",
      "территория": "",
      "период": "",
      "редакция": "",
      "приказ": "roadmap/приказ",
      "приказ-об-изменении": "roadmap/приказ-об-изменении",
      "приложения": "roadmap/приложения",
      "участники": "roadmap/участники",
      "основания": "roadmap/Texts",
      "цель": "roadmap/Texts",
      "задачи": "roadmap/задачи",
      "тексты": "roadmap/тексты",
      "показатели": "roadmap/показатели",
      "таблица": "roadmap/таблица",
      "календарь": "roadmap/календарь",
      "оформление": "roadmap/оформление",
      "разделы": "roadmap/разделы",
      "мероприятия": "roadmap/мероприятия",
      "изменения": "roadmap/изменения",
      "утверждение": "roadmap/утверждение"
    },
    "required": [
      "дорожная-карта",
      "код",
      "название"
    ]
  },
  "roadmap/приказ": {
    "keys": {
      "вид": "",
      "организация": "",
      "организация-в-родительном": "",
      "реквизиты": "roadmap/Texts",
      "место": "",
      "дата": "",
      "номер": "",
      "заголовок": "",
      "преамбула": "",
      "глагол": "",
      "пункты": "roadmap/приказ/пункты",
      "подписал": "roadmap/Person",
      "согласовано": "roadmap/Visas",
      "исполнитель": "roadmap/приказ/исполнитель",
      "рассылка": "roadmap/Texts"
    }
  },
  "roadmap/Texts": {
    "items": ""
  },
  "roadmap/приказ/пункты": {
    "items": "roadmap/Clause"
  },
  "roadmap/Clause": {
    "keys": {
      "текст": "",
      "пункты": "roadmap/Clause/пункты"
    },
    "required": [
      "текст"
    ]
  },
  "roadmap/Clause/пункты": {
    "items": ""
  },
  "roadmap/Person": {
    "keys": {
      "должность": "",
      "имя": "",
      "дата": ""
    }
  },
  "roadmap/Visas": {
    "items": "roadmap/Visas/items"
  },
  "roadmap/Visas/items": {
    "keys": {
      "должность": "",
      "имя": "",
      "дата": ""
    }
  },
  "roadmap/приказ/исполнитель": {
    "keys": {
      "имя": "",
      "телефон": ""
    }
  },
  "roadmap/приказ-об-изменении": {
    "keys": {
      "вид": "",
      "организация": "",
      "организация-в-родительном": "",
      "реквизиты": "roadmap/Texts",
      "место": "",
      "дата": "",
      "номер": "",
      "заголовок": "",
      "преамбула": "",
      "глагол": "",
      "пункты": "roadmap/приказ-об-изменении/пункты",
      "подписал": "roadmap/Person",
      "согласовано": "roadmap/Visas",
      "исполнитель": "roadmap/приказ-об-изменении/исполнитель",
      "рассылка": "roadmap/Texts",
      "причина": ""
    }
  },
  "roadmap/приказ-об-изменении/пункты": {
    "items": "roadmap/Clause"
  },
  "roadmap/приказ-об-изменении/исполнитель": {
    "keys": {
      "имя": "",
      "телефон": ""
    }
  },
  "roadmap/приложения": {
    "items": "roadmap/Appendix"
  },
  "roadmap/Appendix": {
    "keys": {
      "номер": "",
      "название": "",
      "отметка": "roadmap/Appendix/отметка",
      "утвердил": "roadmap/Person",
      "согласовано": "roadmap/Visas",
      "содержание": "roadmap/Appendix/содержание"
    }
  },
  "roadmap/Appendix/отметка": {
    "items": ""
  },
  "roadmap/Appendix/содержание": {
    "items": "roadmap/Appendix/содержание/items"
  },
  "roadmap/Appendix/содержание/items": {
    "rest": ""
  },
  "roadmap/участники": {
    "rest": "roadmap/Participant"
  },
  "roadmap/Participant": {
    "keys": {
      "название": "",
      "состав": "roadmap/Texts",
      "должность": "",
      "имя": ""
    }
  },
  "roadmap/задачи": {
    "items": "roadmap/Task"
  },
  "roadmap/Task": {
    "keys": {
      "код": "",
      "текст": ""
    },
    "required": [
      "текст"
    ]
  },
  "roadmap/тексты": {
    "rest": "roadmap/тексты/rest"
  },
  "roadmap/тексты/rest": {
    "keys": {
      "заголовок": "",
      "текст": ""
    }
  },
  "roadmap/показатели": {
    "items": "roadmap/Indicator"
  },
  "roadmap/Indicator": {
    "keys": {
      "код": "",
      "название": "",
      "единица": "",
      "направление": "",
      "база": "roadmap/Indicator/база",
      "план": "roadmap/Indicator/план",
      "метод": "",
      "источник": "",
      "ответственные": "roadmap/Texts",
      "задачи": "roadmap/Texts",
      "знаков": ""
    },
    "required": [
      "название"
    ]
  },
  "roadmap/Indicator/база": {
    "keys": {
      "год": "",
      "значение": "",
      "числитель": "",
      "знаменатель": ""
    }
  },
  "roadmap/Indicator/план": {
    "rest": "",
    "years": true
  },
  "roadmap/таблица": {
    "keys": {
      "столбцы": "roadmap/таблица/столбцы",
      "нумерация": "",
      "номера-разделов": "",
      "номера-граф": "",
      "ориентация": ""
    }
  },
  "roadmap/таблица/столбцы": {
    "items": "roadmap/Column"
  },
  "roadmap/Column": {
    "keys": {
      "номер": "roadmap/ColumnHeading",
      "мероприятие": "roadmap/ColumnHeading",
      "срок": "roadmap/ColumnHeading",
      "начало": "roadmap/ColumnHeading",
      "окончание": "roadmap/ColumnHeading",
      "ответственные": "roadmap/ColumnHeading",
      "результат": "roadmap/ColumnHeading",
      "показатель-реализации": "roadmap/ColumnHeading",
      "подтверждение": "roadmap/ColumnHeading",
      "показатели": "roadmap/ColumnHeading",
      "этап": "roadmap/ColumnHeading",
      "финансирование": "roadmap/ColumnHeading",
      "примечание": "roadmap/ColumnHeading",
      "отметка": "roadmap/ColumnHeading",
      "графа": "",
      "ширина": ""
    }
  },
  "roadmap/ColumnHeading": {
    "keys": {
      "заголовок": "",
      "ширина": ""
    }
  },
  "roadmap/календарь": {
    "keys": {
      "учебный-год": "roadmap/календарь/учебный-год",
      "четверти": "roadmap/Terms",
      "триместры": "roadmap/Terms",
      "каникулы": "roadmap/Terms"
    }
  },
  "roadmap/календарь/учебный-год": {
    "keys": {
      "с": "",
      "по": ""
    }
  },
  "roadmap/Terms": {
    "rest": "roadmap/Texts",
    "years": true
  },
  "roadmap/оформление": {
    "keys": {
      "поле-подшивки": "",
      "даты": "",
      "пустая-ячейка": ""
    }
  },
  "roadmap/разделы": {
    "items": "roadmap/Section"
  },
  "roadmap/Section": {
    "keys": {
      "код": "",
      "номер": "",
      "название": "",
      "тема": "",
      "период": "",
      "срок": "roadmap/Deadline",
      "ответственные": "roadmap/Texts",
      "результат": "",
      "подтверждение": "",
      "показатели": "roadmap/Texts",
      "задачи": "roadmap/Texts",
      "этап": "",
      "показатель-реализации": "roadmap/Section/показатель-реализации",
      "финансирование": "",
      "примечание": "",
      "графы": "roadmap/Section/графы",
      "утратила-силу": "",
      "мероприятия": "roadmap/Section/мероприятия"
    },
    "required": [
      "название"
    ]
  },
  "roadmap/Deadline": {
    "keys": {
      "текст": "",
      "с": "",
      "по": "",
      "окна": "roadmap/Deadline/окна",
      "событие": ""
    }
  },
  "roadmap/Deadline/окна": {
    "items": "roadmap/Deadline/окна/items"
  },
  "roadmap/Deadline/окна/items": {
    "keys": {
      "с": "",
      "по": ""
    }
  },
  "roadmap/Section/показатель-реализации": {
    "rest": "",
    "years": true
  },
  "roadmap/Section/графы": {
    "rest": ""
  },
  "roadmap/Section/мероприятия": {
    "items": "roadmap/Activity"
  },
  "roadmap/Activity": {
    "keys": {
      "код": "",
      "номер": "",
      "мероприятие": "",
      "срок": "roadmap/Deadline",
      "ответственные": "roadmap/Texts",
      "результат": "",
      "подтверждение": "",
      "показатели": "roadmap/Texts",
      "задачи": "roadmap/Texts",
      "этап": "",
      "показатель-реализации": "roadmap/Activity/показатель-реализации",
      "финансирование": "",
      "примечание": "",
      "графы": "roadmap/Activity/графы",
      "утратила-силу": "",
      "мероприятия": "roadmap/Activity/мероприятия"
    },
    "required": [
      "мероприятие"
    ]
  },
  "roadmap/Activity/показатель-реализации": {
    "rest": "",
    "years": true
  },
  "roadmap/Activity/графы": {
    "rest": ""
  },
  "roadmap/Activity/мероприятия": {
    "items": "roadmap/SubActivity"
  },
  "roadmap/SubActivity": {
    "keys": {
      "код": "",
      "номер": "",
      "мероприятие": "",
      "срок": "roadmap/Deadline",
      "ответственные": "roadmap/Texts",
      "результат": "",
      "подтверждение": "",
      "показатели": "roadmap/Texts",
      "задачи": "roadmap/Texts",
      "этап": "",
      "показатель-реализации": "roadmap/SubActivity/показатель-реализации",
      "финансирование": "",
      "примечание": "",
      "графы": "roadmap/SubActivity/графы",
      "утратила-силу": ""
    },
    "required": [
      "мероприятие"
    ]
  },
  "roadmap/SubActivity/показатель-реализации": {
    "rest": "",
    "years": true
  },
  "roadmap/SubActivity/графы": {
    "rest": ""
  },
  "roadmap/мероприятия": {
    "items": "roadmap/Activity"
  },
  "roadmap/изменения": {
    "items": "roadmap/изменения/items"
  },
  "roadmap/изменения/items": {
    "keys": {
      "редакция": "",
      "вид": "",
      "дата": "",
      "номер": "",
      "что": "roadmap/Texts"
    }
  },
  "roadmap/утверждение": {
    "keys": {
      "редакция": "",
      "дата": "",
      "номер": "",
      "отпечаток": "",
      "с-ошибками": ""
    }
  },
  "report": {
    "keys": {
      "отчёт": "",
      "карта": "",
      "организация": "",
      "дата": "",
      "мероприятия": "report/мероприятия",
      "показатели": "report/показатели"
    },
    "required": [
      "отчёт",
      "карта"
    ]
  },
  "report/мероприятия": {
    "rest": "report/мероприятия/rest"
  },
  "report/мероприятия/rest": {
    "keys": {
      "за": "",
      "состояние": "",
      "событие": "",
      "дата": "",
      "срок": "",
      "подтверждение": "report/мероприятия/rest/подтверждение",
      "основание": "",
      "причина": "",
      "примечание": ""
    },
    "items": "report/мероприятия/rest/items"
  },
  "report/мероприятия/rest/подтверждение": {
    "items": ""
  },
  "report/мероприятия/rest/items": {
    "keys": {
      "за": "",
      "состояние": "",
      "событие": "",
      "дата": "",
      "срок": "",
      "подтверждение": "report/мероприятия/rest/items/подтверждение",
      "основание": "",
      "причина": "",
      "примечание": ""
    }
  },
  "report/мероприятия/rest/items/подтверждение": {
    "items": ""
  },
  "report/показатели": {
    "rest": "report/показатели/rest"
  },
  "report/показатели/rest": {
    "rest": "report/показатели/rest/rest",
    "years": true
  },
  "report/показатели/rest/rest": {
    "keys": {
      "значение": "",
      "числитель": "",
      "знаменатель": "",
      "примечание": ""
    }
  },
  "settings": {
    "keys": {
      "настройки": "",
      "набор": "",
      "дополнительно": "settings/дополнительно",
      "файлы": "settings/файлы",
      "правила": "settings/правила",
      "исключения": "settings/исключения",
      "шкала": "settings/шкала"
    },
    "required": [
      "настройки"
    ]
  },
  "settings/дополнительно": {
    "items": ""
  },
  "settings/файлы": {
    "items": ""
  },
  "settings/правила": {
    "rest": "settings/правила/rest"
  },
  "settings/правила/rest": {
    "items": "settings/правила/rest/items"
  },
  "settings/правила/rest/items": {
    "keys": {
      "предел": ""
    }
  },
  "settings/исключения": {
    "items": "settings/исключения/items"
  },
  "settings/исключения/items": {
    "keys": {
      "файлы": "settings/исключения/items/файлы",
      "правила": "settings/исключения/items/правила"
    },
    "required": [
      "файлы",
      "правила"
    ]
  },
  "settings/исключения/items/файлы": {
    "items": ""
  },
  "settings/исключения/items/правила": {
    "rest": "settings/исключения/items/правила/rest"
  },
  "settings/исключения/items/правила/rest": {
    "items": "settings/исключения/items/правила/rest/items"
  },
  "settings/исключения/items/правила/rest/items": {
    "keys": {
      "предел": ""
    }
  },
  "settings/шкала": {
    "items": "settings/шкала/items"
  },
  "settings/шкала/items": {
    "keys": {
      "от": "",
      "название": ""
    },
    "required": [
      "от",
      "название"
    ]
  }
}
