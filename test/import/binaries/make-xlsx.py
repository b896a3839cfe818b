"""The books beside this script, made by XlsxWriter 3.2.9 (which writes as Excel does) and openpyxl 3.1.5.

    python -m venv /tmp/venv && /tmp/venv/bin/pip install XlsxWriter==3.2.9 openpyxl==3.1.5
    /tmp/venv/bin/python test/import/binaries/make-xlsx.py
"""

import datetime
import pathlib

import openpyxl
import xlsxwriter

here = pathlib.Path(__file__).parent
made = datetime.datetime(2022, 3, 29)


def by_xlsxwriter():
    book = xlsxwriter.Workbook(here / "from-xlsxwriter.xlsx")
    book.set_properties({"created": made})
    bold = book.add_format({"bold": True})
    head = book.add_format({"bold": True, "align": "center"})
    sheet = book.add_worksheet("План")
    sheet.merge_range("A1:D1", "Дорожная карта", head)
    sheet.merge_range("A2:A3", "Мониторинг\nи анализ")
    sheet.write_datetime("B2", datetime.date(2025, 5, 1), book.add_format({"num_format": 14}))
    sheet.write_datetime("C2", datetime.date(2025, 5, 1), book.add_format({"num_format": "[$-419]mmmm yyyy;@"}))
    sheet.write_number("B3", 0.3, book.add_format({"num_format": 9}))
    sheet.write_number("C3", 1234.5, book.add_format({"num_format": "#,##0.00"}))
    sheet.write_number("A4", 0.1 + 0.2)
    sheet.write_formula("B4", "=A4*2", None, 0.6)
    sheet.write_boolean("C4", True)
    sheet.write_rich_string("D4", bold, "Ответственный:", " школы")
    sheet.write_string("D5", "_x000D_ как есть")
    hidden = book.add_worksheet("Скрытый")
    hidden.write_string("A1", "не видно")
    hidden.hide()
    book.add_worksheet("Пустой")
    book.close()


def by_openpyxl():
    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = made
    sheet = book.active
    sheet.title = "План"
    sheet.append(["№", "Мероприятие", "Срок", "Доля"])
    sheet.append([1, "Провести мониторинг", datetime.date(2025, 5, 25), 0.425])
    sheet["D2"].number_format = "0.0%"
    sheet.merge_cells("A3:D3")
    sheet["A3"] = "Раздел II"
    sheet["B4"] = "=1+1"
    book.save(here / "from-openpyxl.xlsx")


by_xlsxwriter()
by_openpyxl()
