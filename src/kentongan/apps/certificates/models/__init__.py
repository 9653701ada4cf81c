"""Rules, batches, certificates, and what is needed to sign and send them."""

from kentongan.apps.certificates.models.certificate import Certificate, Delivery
from kentongan.apps.certificates.models.keeping import Counter, SigningKey
from kentongan.apps.certificates.models.rule import Batch, Design, Rule

__all__ = ["Batch", "Certificate", "Counter", "Delivery", "Design", "Rule", "SigningKey"]
