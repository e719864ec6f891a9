"""How Spanish puts an organization behind a name or a title: “directora ejecutiva del Foro”, “de la Red”."""

from statements.quotations.vocabulary import bare

_HE = frozenset(
    """
foro instituto consejo centro comité sindicato ministerio departamento partido colegio ayuntamiento gobierno
observatorio museo hospital banco tribunal movimiento colectivo grupo servicio fondo programa proyecto congreso
senado círculo gremio club patronato archivo laboratorio parlamento frente defensor ejército
""".split()
)
_SHE = frozenset(
    """
red alianza escuela oficina agencia cámara plataforma mesa liga junta corte campaña cooperativa casa iglesia
coordinadora biblioteca empresa iniciativa central marcha clínica diputación policía facultad
""".split()
)
_SHE_ENDS = ("ción", "sión", "dad", "tad", "ía")


def without_title(organization: str) -> str:
    return behind_credential(organization) if organization else ""


def behind_credential(organization: str) -> str:
    return behind("", organization).strip()


def behind(title: str, organization: str) -> str:
    first, _, rest = organization.partition(" ")
    if first in {"El", "Los", "La", "Las"} and rest:
        return f" del {rest}" if first == "El" else f" de {first.lower()} {rest}"
    return f" {_of(bare(first))} {organization}"


def _of(kind: str) -> str:
    """Without article where the name is not known to carry one."""
    if kind in _HE:
        return "del"
    return "de la" if kind in _SHE or kind.endswith(_SHE_ENDS) else "de"
