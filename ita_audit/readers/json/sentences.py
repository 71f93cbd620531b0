"""What is said about each way a text fails to be JSON. ``$found`` quotes the file."""

from __future__ import annotations

from ita_audit.limits import DEPTH
from ita_audit.readers.json.fault_wording import FaultWording

SENTENCES = {
    "truncated": FaultWording(
        "ไฟล์จบกลางคัน ข้อมูลยังไม่ครบและยังปิดวงเล็บไม่ครบ",
        "The file ends in the middle: something is still open.",
        "ไฟล์อาจบันทึกหรือคัดลอกมาไม่ครบ ให้ขอไฟล์ใหม่จากต้นทาง หรือเติมส่วนที่ขาดให้ครบ",
        "It may have been saved or copied only in part. Fetch it again, or add what is missing.",
    ),
    "unclosed_text": FaultWording(
        'ไฟล์จบกลางข้อความที่เริ่มตรงนี้ ยังไม่มีเครื่องหมายคำพูด (") ปิดท้าย',
        'The file ends inside the text that begins here: its closing quotation mark (") is missing.',
        'ถ้าข้อความครบแล้วให้เติม " ปิดท้าย ถ้าไม่ครบให้ขอไฟล์ใหม่จากต้นทาง',
        'If the text is complete, close it with ". If not, fetch the file again.',
    ),
    "line_break": FaultWording(
        'ข้อความในบรรทัดนี้ยังไม่ปิดด้วยเครื่องหมายคำพูด (") แต่ขึ้นบรรทัดใหม่แล้ว',
        'The line ends, but the text in it is not yet closed with a quotation mark (").',
        'เติม " ปิดท้ายข้อความ ถ้าต้องการขึ้นบรรทัดใหม่ในข้อความ ให้พิมพ์ \\n แทนการกด Enter',
        'Close the text with ". To begin a new line inside a text, write \\n instead of pressing Enter.',
    ),
    "control": FaultWording(
        "ในข้อความมีแท็บหรืออักขระควบคุม ($found) ซึ่งใส่ตรง ๆ ไม่ได้",
        "The text holds a tab or control character ($found), which may not stand there as it is.",
        "ลบออก หรือเว้นวรรคธรรมดาแทน",
        "Remove it or use a plain space.",
    ),
    "bad_escape": FaultWording(
        'พบ $found ในข้อความ หลังเครื่องหมาย \\ ต้องเป็นตัวใดตัวหนึ่งใน " \\ / b f n r t u',
        'Found $found in a text: after \\ only one of " \\ / b f n r t u may follow.',
        "ถ้าต้องการเครื่องหมาย \\ ให้พิมพ์สองตัว (\\\\) ถ้าเป็นที่อยู่ไฟล์ใช้ / แทนได้",
        "For a single \\ write two (\\\\). In the path of a file, / will do.",
    ),
    "bad_code_point": FaultWording(
        "พบ $found ในข้อความ หลัง \\u ต้องเป็นรหัสตัวอักษร 4 หลัก เช่น \\u0e01",
        "Found $found in a text: \\u must be followed by four hexadecimal digits, such as \\u0e01.",
        "พิมพ์ตัวอักษรนั้นตรง ๆ แทนรหัส ถ้าเป็นที่อยู่ไฟล์ให้ใช้ / แทน \\",
        "Write the letter itself. In the path of a file, use / instead of \\.",
    ),
    "comment": FaultWording(
        "พบหมายเหตุที่ขึ้นต้นด้วย $found ไฟล์นี้ใส่หมายเหตุไม่ได้",
        "Found a comment that begins with $found. A submission cannot hold comments.",
        "ลบหมายเหตุนี้ออก",
        "Remove the comment.",
    ),
    "smart_quote": FaultWording(
        'พบเครื่องหมายคำพูดแบบโค้ง ($found) ต้องเป็นแบบตรง (")',
        'Found a curly quotation mark ($found). It must be a straight one (").',
        'เปลี่ยนเป็น " ทั้งตัวเปิดและตัวปิด และแก้ไฟล์ด้วย Notepad แทน Word',
        'Change it to ", at both ends, and edit the file in Notepad instead of Word.',
    ),
    "single_quote": FaultWording(
        'พบ $found ข้อความต้องอยู่ในเครื่องหมายคำพูดคู่ (")',
        'Found $found. Texts must stand in double quotation marks (").',
        'เปลี่ยน $found เป็น " ทั้งตัวเปิดและตัวปิด',
        'Change $found to ", at both ends.',
    ),
    "invisible": FaultWording(
        "มีอักขระที่มองไม่เห็น ($found) อยู่ตรงนี้ มักติดมาจากการคัดลอก",
        "An invisible character ($found) stands here. It often comes with copied text.",
        "ลบช่องว่างตรงนี้แล้วเว้นวรรคใหม่ด้วยแป้นพิมพ์",
        "Delete the space here and type it anew.",
    ),
    "web_page": FaultWording(
        "ไฟล์นี้เป็นหน้าเว็บหรือ XML ไม่ใช่แบบข้อมูล ITA",
        "This is a web page or XML, not an ITA submission.",
        "ดาวน์โหลดตัวไฟล์ .json เอง ไม่ใช่บันทึกหน้าเว็บที่แสดงไฟล์",
        "Download the .json file itself instead of saving the page that shows it.",
    ),
    "not_an_object": FaultWording(
        "ไฟล์ต้องขึ้นต้นด้วยวงเล็บปีกกา { แต่พบ $found",
        "The file must begin with a brace { but $found was found.",
        "ใส่ข้อมูลทั้งหมดไว้ใน { } ตามแบบ",
        "Put everything between { and }, as in the form.",
    ),
    "extra_bracket": FaultWording(
        "วงเล็บปิด $found เกินมา ข้อมูลปิดครบแล้วก่อนหน้านี้",
        "One closing bracket $found too many: everything was closed before it.",
        "ลบวงเล็บที่เกิน หรือตรวจว่าปิดวงเล็บก่อนหน้านี้เร็วเกินไปหรือไม่",
        "Remove it, or see whether a bracket was closed too early.",
    ),
    "trailing_text": FaultWording(
        "พบ $found ต่อท้าย ทั้งที่ข้อมูลจบแล้วด้วยวงเล็บปีกกาปิด }",
        "Found $found after the closing brace }, where the file should end.",
        "ลบส่วนที่ต่อท้าย ถ้าเป็นข้อมูลอีกชุด ให้แยกเป็นอีกไฟล์",
        "Remove what follows. If it is another submission, put it in a file of its own.",
    ),
    "trailing_comma": FaultWording(
        "มีเครื่องหมายจุลภาค (,) เกินหลังรายการสุดท้าย",
        "There is a comma (,) after the last entry.",
        "ลบเครื่องหมายจุลภาคนี้ หรือเติมรายการที่ขาดต่อท้าย",
        "Remove the comma, or add the entry that is missing after it.",
    ),
    "double_comma": FaultWording(
        "พบเครื่องหมายจุลภาค (,) ตรงที่ควรเป็นรายการ",
        "Found a comma (,) where an entry should stand.",
        "ลบเครื่องหมายจุลภาคที่เกิน หรือเติมรายการที่ขาด",
        "Remove the comma, or add the missing entry.",
    ),
    "thousands": FaultWording(
        "ตัวเลขมีเครื่องหมายจุลภาค (,) คั่นหลักพัน",
        "The number is written with a comma (,) between the thousands.",
        "เขียนตัวเลขติดกัน เช่น 1250000 แทน 1,250,000",
        "Write it without, such as 1250000 instead of 1,250,000.",
    ),
    "name_unquoted": FaultWording(
        'พบ $found ตรงที่ควรเป็นชื่อรายการ ชื่อรายการต้องอยู่ในเครื่องหมายคำพูด (")',
        'Found $found where the name of an entry should stand, in quotation marks (").',
        'ใส่ " หน้าและหลังชื่อรายการ',
        'Put " before and after the name.',
    ),
    "value_missing": FaultWording(
        "หลังเครื่องหมาย : ไม่มีค่า พบ $found แทน",
        "No value stands after the colon: $found was found instead.",
        "ใส่ค่าหลังเครื่องหมาย : หรือถ้าไม่มีข้อมูล ให้ลบรายการนี้ทั้งรายการ",
        "Write the value after the colon or, if there is none, remove the whole entry.",
    ),
    "thai_digits": FaultWording(
        "พบเลขไทย ($found) ตัวเลขต้องเป็นเลขอารบิก",
        "Found Thai digits ($found). Numbers must be written in Arabic digits.",
        'เปลี่ยนเป็นเลขอารบิก (0-9) หรือถ้าเป็นข้อความ ให้ใส่ในเครื่องหมายคำพูด (")',
        'Change them to 0-9 or, if it is a text, put it in quotation marks (").',
    ),
    "number_form": FaultWording(
        "ตัวเลข $found เขียนไม่ถูกรูปแบบ",
        "The number $found is not written as it should be.",
        'ตัวเลขมีได้เพียง 0-9 และจุดทศนิยม เช่น 0.5 ห้ามขึ้นต้นด้วย 0 ที่ไม่จำเป็น วันที่ เบอร์โทร และรหัส ให้ใส่ใน "..."',
        "Use only 0-9 and a decimal point, such as 0.5, and no needless 0 in front. "
        'Put dates, telephone numbers and codes in "...".',
    ),
    "literal_case": FaultWording(
        "พบ $found คำนี้ต้องเขียนด้วยตัวพิมพ์เล็กว่า true, false หรือ null",
        "Found $found. This must be written true, false or null, in small letters.",
        "แก้เป็น true (ใช่), false (ไม่ใช่) หรือ null (ไม่มีค่า)",
        "Change it to true, false or null.",
    ),
    "text_unquoted": FaultWording(
        'พบ $found ข้อความต้องอยู่ในเครื่องหมายคำพูด (")',
        'Found $found. A text must stand in quotation marks (").',
        'ใส่ " หน้าและหลังข้อความ',
        'Put " before and after the text.',
    ),
    "wrong_bracket": FaultWording(
        "พบวงเล็บปิด $found ไม่ตรงกับวงเล็บที่เปิดไว้ ควรเป็น $expected",
        "Found the closing bracket $found, which does not match the one that is open: expected $expected.",
        "เปลี่ยนเป็น $expected หรือตรวจว่าลืมปิดวงเล็บก่อนหน้านี้หรือไม่",
        "Change it to $expected, or see whether a bracket before it was left open.",
    ),
    "quote_in_text": FaultWording(
        'เครื่องหมายคำพูด (") ตรงนี้ปิดข้อความแล้ว แต่ยังมี $found ตามมา',
        'The quotation mark (") here closes the text, yet $found follows.',
        'ถ้าต้องการเครื่องหมายคำพูดในข้อความ ให้พิมพ์ \\" ถ้าไม่ใช่ ให้ลบส่วนที่ตามมา',
        'For a quotation mark inside a text write \\". Otherwise remove what follows.',
    ),
    "missing_comma": FaultWording(
        "ขาดเครื่องหมายจุลภาค (,) ระหว่างรายการ",
        "A comma (,) is missing between two entries.",
        "เติมเครื่องหมายจุลภาค (,) ตรงนี้",
        "Add a comma (,) here.",
    ),
    "expected_name": FaultWording(
        'พบ $found ตรงที่ควรเป็นชื่อรายการในเครื่องหมายคำพูด (")',
        'Found $found where the name of an entry should stand, in quotation marks (").',
        'เขียนแต่ละรายการในรูป "ชื่อรายการ": ค่า',
        'Write each entry as "name": value.',
    ),
    "expected_value": FaultWording(
        "พบ $found ตรงที่ควรเป็นค่า เช่น ข้อความ ตัวเลข หรือวงเล็บเปิด",
        "Found $found where a value should stand: a text, a number or an opening bracket.",
        "ใส่ค่าที่ถูกต้อง หรือลบรายการนี้ออก",
        "Write the value, or remove the entry.",
    ),
    "expected_colon": FaultWording(
        "หลังชื่อรายการต้องเป็นเครื่องหมาย : แต่พบ $found",
        "A colon (:) must follow the name of an entry, but $found was found.",
        'เขียนแต่ละรายการในรูป "ชื่อรายการ": ค่า',
        'Write each entry as "name": value.',
    ),
    "expected_comma": FaultWording(
        "หลังรายการต้องเป็นเครื่องหมายจุลภาค (,) หรือวงเล็บปิด แต่พบ $found",
        "A comma (,) or a closing bracket must follow an entry, but $found was found.",
        "เปลี่ยนเป็นเครื่องหมายจุลภาค (,) หรือลบ $found ออก",
        "Change it to a comma (,), or remove $found.",
    ),
    "stray_colon": FaultWording(
        "พบ : ตรงนี้ไม่ได้ ใช้ได้เฉพาะหลังชื่อรายการในวงเล็บปีกกา { }",
        "Found : where none may stand: it belongs after the name of an entry, within braces { }.",
        "ถ้าเป็นรายการที่มีชื่อ ให้ใช้ { } แทน [ ] ถ้าไม่ใช่ ให้เปลี่ยน : เป็นเครื่องหมายจุลภาค (,)",
        "If the entries have names, use { } instead of [ ]. If not, change : to a comma (,).",
    ),
    "too_deep": FaultWording(
        f"วงเล็บตรงนี้ซ้อนกันเกิน {DEPTH} ชั้น",
        f"Brackets are nested more than {DEPTH} levels deep here.",
        "ไฟล์นี้ไม่ใช่แบบข้อมูล ITA หรือเสียหาย ให้ใช้ไฟล์ตามแบบ",
        "This is not an ITA submission, or it is damaged. Use a file that follows the form.",
    ),
}
