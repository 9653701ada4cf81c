"""What a crisis is about, where a case stands, and the words for what is done in it."""

from django.db import models


class CaseType(models.TextChoices):
    """The twenty types; what each covers and asks for stands in core/crisis/types.toml."""

    K01 = "K01", "Pelarian"
    K02 = "K02", "Kerusuhan atau penyanderaan"
    K03 = "K03", "Kebakaran"
    K04 = "K04", "Kematian di dalam"
    K05 = "K05", "Narkoba"
    K06 = "K06", "Telepon genggam atau penipuan daring"
    K07 = "K07", "Pungutan liar atau suap"
    K08 = "K08", "Kekerasan"
    K09 = "K09", "Kelebihan isi atau layanan dasar"
    K10 = "K10", "Wabah atau keracunan"
    K11 = "K11", "Pelanggaran petugas"
    K12 = "K12", "Salah bebas atau lewat masa tahan"
    K13 = "K13", "Sorotan pada perkara besar"
    K14 = "K14", "Anak di LPKA"
    K15 = "K15", "Bencana alam"
    K16 = "K16", "Hoaks, video lama, atau peretasan"
    K17 = "K17", "Unjuk rasa atau sorotan lembaga"
    K18 = "K18", "Penyerangan atau kecelakaan petugas"
    K19 = "K19", "Warga negara asing"
    K20 = "K20", "Kegiatan politik"


class Severity(models.IntegerChoices):
    """How grave: the level decides who leads, who speaks and how fast the clocks run."""

    ISSUE = 1, "Isu"
    WATCH = 2, "Waspada"
    CRISIS = 3, "Krisis"
    NATIONAL = 4, "Krisis nasional"


class CaseStatus(models.TextChoices):
    OPEN = "open", "berjalan"
    STOOD_DOWN = "stood_down", "siaga diakhiri"
    CLOSED = "closed", "selesai"
    MERGED = "merged", "digabung"


class FactSlot(models.TextChoices):
    """What the facts board asks, in the order of a holding statement."""

    WHAT = "what", "Apa yang terjadi"
    WHERE = "where", "Di mana"
    WHEN = "when", "Kapan"
    STATUS_NOW = "status_now", "Keadaan sekarang"
    CARE = "care", "Penanganan orang"
    ACTIONS = "actions", "Yang dilakukan"
    UNKNOWN = "unknown", "Yang belum diketahui"
    HOTLINE = "hotline", "Kontak untuk masyarakat"
    OTHER = "other", "Lainnya"


class FactStatus(models.TextChoices):
    KNOWN = "known", "diketahui"
    UNKNOWN = "unknown", "belum diketahui"
    DENIED = "denied", "dibantah"


class Duty(models.TextChoices):
    """What a member of the crisis team looks after."""

    LEAD = "lead", "Pemimpin"
    SPOKESPERSON = "spokesperson", "Juru bicara"
    LIAISON = "liaison", "Penghubung"
    WRITER = "writer", "Penulis"
    MONITOR = "monitor", "Pemantau"


class TaskState(models.TextChoices):
    OPEN = "open", "belum dikerjakan"
    TAKEN = "taken", "sedang dikerjakan"
    DONE = "done", "selesai"


class AlarmState(models.TextChoices):
    NEW = "new", "baru"
    DISMISSED = "dismissed", "dikesampingkan"
    OPENED = "opened", "menjadi kasus"


class MomentKind(models.TextChoices):
    """What stands on the timeline of a case."""

    OPENED = "opened", "Kasus dibuka"
    ALARM = "alarm", "Alarm"
    PRESS = "press", "Pemberitaan"
    FACT = "fact", "Fakta"
    TASK = "task", "Tugas"
    ESCALATION = "escalation", "Eskalasi"
    SEVERITY = "severity", "Tingkat"
    TEAM = "team", "Tim"
    SPOKESPERSON = "spokesperson", "Juru bicara"
    FREEZE = "freeze", "Satu pintu"
    RESTRICTION = "restriction", "Pembatasan"
    PROMISE = "promise", "Janji kabar"
    STATEMENT = "statement", "Pernyataan"
    SITUATION = "situation", "Laporan situasi"
    DRILL = "drill", "Simulasi"
    EVALUATION = "evaluation", "Evaluasi"
    NOTE = "note", "Catatan"
    MERGE = "merge", "Penggabungan"
    STOOD_DOWN = "stood_down", "Siaga diakhiri"
    REOPENED = "reopened", "Dibuka kembali"
