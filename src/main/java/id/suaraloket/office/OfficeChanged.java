package id.suaraloket.office;

/** A unit, a jenis layanan or a point was made or changed on this server. */
public record OfficeChanged() {}
