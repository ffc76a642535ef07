"""Words by which an activity is known from other talk."""

import re
from typing import Final

_NOUNS: Final = (
    r"kegiatan|giat|rapat|rpt|rakor|raker|upacara|apel|bimbingan|bimwin|bimtek|pembinaan|penyuluhan|sosialisasi|"
    r"lomba|peringatan|"
    r"s[hoa]+lat|khataman|khotmil|khatmil|kunjungan|monitoring|monev|supervisi|pelatihan|workshop|seminar|webinar|"
    r"diklat|wisuda|"
    r"ujian|asesmen|try\s?out|istighos[ah]+|istighotsah|pengajian|kajian|tahlil\w*|tadarus\w*|santunan|bakti|akad|"
    r"pernikahan|nikah|"
    r"rukyat\w*|manasik|pelepasan|penyerahan|pembukaan|penutupan|pembagian|penyaluran|tasyakuran|syukuran|halal ?bi "
    r"?halal|"
    r"koordinasi|kordinasi|ziarah|takziyah|ta'ziyah|senam|karnaval|pentas|gladi|pramuka|perkemahan|persami|outbound|"
    r"donor|visitasi|"
    r"verifikasi|verval|validasi|pendataan|pengukuran|pelayanan|layanan|imunisasi|vaksinasi|pemeriksaan|sidang|"
    r"audiensi|"
    r"pelantikan|pengukuhan|sertijab|studi\s?tiru|studi banding|silaturr?ahmi|dialog|diskusi|musyawarah|latihan|"
    r"kirab|pawai|"
    r"festival|bazar|panen|kerja bakti|gotong royong|jumat bersih|jum'?at bersih|jalan sehat|class ?meeting|muhadhoroh|"
    r"pondok ramadan|pesantren kilat|safari|khutbah|ceramah|tausiyah|zoom|evaluasi|sarasehan|literasi|outing|kemah|"
    r"simulasi|"
    r"penandatanganan|peresmian|peluncuran|launching|groundbreaking|tanam\w*|penanaman|bersih-bersih|piket|ta'aruf|"
    r"matsama|"
    r"nonton|juara|prestasi|medali|penghargaan|meeting|ceremony|training|camp|open house|maulid\w*|isra|muslimat|"
    r"adzan|tilawah|"
    r"pengantin|rilis"
)
_VERBS: Final = (
    r"m(?:e|eng|em|en|eny)\w{4,}(?:kan|i)|menggelar|mengadakan|melaksanakan|melakukan|mengikuti|menghadiri|menerima|"
    r"meraih|"
    r"mengunjungi|berkunjung|digelar|dilaksanakan|diselenggarakan|diadakan|terlaksana|terselenggara|berlangsung|"
    r"menanam|meninjau|"
    r"belajar|nderek|held|attended|visited|hosted|conducted|organi[sz]ed|celebrated|welcomed|received|joined|took "
    r"part|won"
)
_ACTIVITY: Final = re.compile(rf"\b(?:{_NOUNS}|{_VERBS})\b")


def tells_activity(low: str) -> bool:
    """Whether words in lower case tell of an activity."""
    return _ACTIVITY.search(low) is not None
