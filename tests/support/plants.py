"""What is planted in pairs of LGUs, and which doubts that must raise: kind, and whose (a, b, in this order)."""

import copy


def one_document(one, two):
    """The second hands in a document of the first."""
    url = one["evidence"]["annual_plan"]["documents"][0]["url"]
    two["evidence"]["annual_plan"]["documents"][0]["url"] = url.replace("https://www.", "http://") + "/"


def anothers_website(one, two):
    """The second publishes on the website of the first."""
    two["evidence"]["procurement_publication"]["url"] = one["agency"]["website"] + "/procurement"


def anothers_name(one, two):
    """A document of the second names the first."""
    two["evidence"]["annual_plan"]["documents"][0]["title"] = f"แผนดำเนินงานของ{one['agency']['name']}"


def one_phone(one, two):
    """Both give one telephone."""
    for content in (one, two):
        content["evidence"].setdefault("contact", {})["phone"] = "0-2123-4567 ต่อ 11"


def same_text(one, two):
    """The second wrote what the first wrote, with other blanks."""
    two["measures"]["3"]["outcome"] = "  " + one["measures"]["3"]["outcome"].replace(" ", "  ")


def nearly_the_same_text(one, two):
    """The second wrote nearly what the first wrote."""
    two["measures"]["3"]["outcome"] = one["measures"]["3"]["outcome"].replace("หมู่ที่", "หมู่") + " จบ"


def same_figures(one, two):
    """The second has the figures of the first."""
    two["evidence"]["annual_plan"]["projects"] = copy.deepcopy(one["evidence"]["annual_plan"]["projects"])


def far_from_the_others(one, two):
    """The second has more complaints than all the others."""
    told = two["evidence"].setdefault("complaint_statistics", {})
    told |= {"total": 90_000, "completed": 89_990, "pending": 10}


PLANTED = {
    "one document of two": (one_document, [("borrowed_website", "ba"), ("shared_document", "ab")]),
    "another's website": (anothers_website, [("borrowed_website", "ba")]),
    "another's name in a title": (anothers_name, [("borrowed_name", "ba")]),
    "one telephone of two": (one_phone, [("shared_contact", "ab")]),
    "the same text with other blanks": (same_text, [("alike_text", "ab")]),
    "nearly the same text": (nearly_the_same_text, [("alike_text", "ab")]),
    "the same figures": (same_figures, [("equal_figures", "ab")]),
    "a figure far from the others'": (far_from_the_others, [("outlier", "b"), ("outlier", "b")]),
}
