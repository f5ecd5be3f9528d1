import Foundation
import Testing

/// What happens to a dataset when an ingest meets a fault: the dataset stays valid, and the next run
/// completes it.
@Suite(.serialized) struct FaultTests {
  /// How often a run is killed; more by PETIK_KILLS.
  private static let kills =
    ProcessInfo.processInfo.environment["PETIK_KILLS"].flatMap(Int.init) ?? 8

  private func text(_ number: Int) -> String {
    """
    PENDAHULUAN

    Petani garam di dusun \(number) menunggu angin timur sebelum mereka mengisi petak pertama.

    Tabel 1. Hasil Dusun \(number)

    Tahun Hasil
    2019 1.2\(number % 10)0
    2020 1.310

    DAFTAR PUSTAKA

    Hadi, S. (2019). Garam dan angin. Jurnal Pesisir, 4(1), 1-9.
    """
  }

  private func sources(_ count: Int) -> [String: String] {
    Dictionary(uniqueKeysWithValues: (0..<count).map { ("p\($0).txt", text($0)) })
  }

  /// What a run that nobody disturbs makes of the same sources.
  private func undisturbed(_ site: Site) throws -> [String: String] {
    let other = try Site(sources: [:])
    for name in try site.files(under: "raw") {
      try other.write("raw/" + name, site.read("raw/" + name))
    }
    #expect(try other.petik("ingest").status == 0)
    return try other.contents()
  }

  /// New papers, changed papers, removed papers: killed at any moment.
  @Test func aKilledRunLeavesAValidDataset() throws {
    let site = try Site(sources: sources(60))
    for kill in 0..<Self.kills {
      // Between kills the sources change, so that every run has something to do.
      for number in 0..<8 { try site.write("raw/n\(kill)-\(number).txt", text(number)) }
      for number in 0..<40 { try site.write("raw/p\(number).txt", text(number + kill)) }
      if kill > 0 { try? site.remove("raw/n\(kill - 1)-0.txt") }
      let run = try site.start("ingest")
      usleep(UInt32.random(in: 2_000..<250_000))
      Foundation.kill(run.processIdentifier, SIGKILL)
      run.waitUntilExit()
      guard site.exists("extracted/dataset.json") else { continue }
      let validation = try site.petik("validate", "--fail-on", "error")
      #expect(validation.status == 0, "kill \(kill): \(validation.output)")
      try site.expectManifestTells()
    }
    #expect(try site.petik("ingest").status == 0)
    #expect(try site.contents() == undisturbed(site))
    #expect(!site.exists("extracted/.petik/drafts") && !site.exists("extracted/.petik/unfinished"))
    #expect(try site.petik("validate").status == 0)
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func aSignalFinishesThePapersInHand(_ signal: Int32, _ status: Int32) throws {
    let site = try Site(sources: sources(150))
    let run = try site.start("ingest", "--jobs", "1")
    while !site.exists("extracted/.petik/drafts/p0"), run.isRunning { usleep(1_000) }
    kill(run.processIdentifier, signal)
    run.waitUntilExit()
    #expect(run.terminationStatus == status)
    #expect(try site.read("stdout.txt").contains("sources left; run petik ingest to complete it"))
    #expect(try site.petik("validate").status == 0)
    try site.expectManifestTells()
    #expect(try site.files(under: "extracted").count > 1)
    #expect(try site.petik("ingest").status == 0)
    #expect(try site.contents() == undisturbed(site))
  }

  @Test func theSecondRunNamesTheFirstOrWaits() throws {
    let site = try Site(sources: sources(150))
    let run = try site.start("ingest", "--jobs", "1")
    while !site.exists("extracted/.petik/drafts/p0"), run.isRunning { usleep(1_000) }
    kill(run.processIdentifier, SIGSTOP)
    let second = try site.petik(["ingest"], streams: "second")
    #expect(second.status == 2)
    #expect(
      second.errors == "petik: another ingest (process \(run.processIdentifier)) is working on "
        + "\"extracted\"; wait for it with --wait\n")
    let third = try site.start("ingest", "--wait", streams: "third")
    usleep(50_000)
    #expect(third.isRunning)
    kill(run.processIdentifier, SIGCONT)
    run.waitUntilExit()
    third.waitUntilExit()
    #expect(run.terminationStatus == 0 && third.terminationStatus == 0)
    #expect(try site.read("third-stdout.txt").hasPrefix("0 read, 150 unchanged"))
  }

  @Test func aLockDiesWithItsOwner() throws {
    let site = try Site(sources: sources(40))
    let run = try site.start("ingest")
    while !site.exists("extracted/.petik/lock"), run.isRunning { usleep(500) }
    kill(run.processIdentifier, SIGKILL)
    run.waitUntilExit()
    #expect(try site.petik("ingest").status == 0)
  }

  /// RLIMIT_FSIZE stands for a disk that is full: the system refuses to write on.
  /// ThreadSanitizer writes a file itself as a program starts, and dies of the limit.
  @Test(
    .disabled(if: ProcessInfo.processInfo.environment["PETIK_SANITIZER"] == "thread"),
    arguments: [1, 3, 6])
  func aFullDiskIsSaidAndTheNextRunCompletes(_ blocks: Int) throws {
    let site = try Site(sources: sources(30))
    #expect(try site.petik("ingest").status == 0)
    for number in 0..<30 { try site.write("raw/p\(number).txt", text(number + 100)) }
    let run = try site.shell("ulimit -f \(blocks); exec \"$PETIK\" ingest")
    #expect(run.status == 2, "\(run)")
    #expect(run.errors.hasPrefix("petik: cannot write to \"extracted\": File too large"))
    #expect(try site.petik("validate", "--fail-on", "error").status == 0)
    try site.expectManifestTells()
    #expect(try site.petik("ingest").status == 0)
    #expect(try site.contents() == undisturbed(site))
  }

  @Test func aFullFileSystem() throws {
    let site = try Site(sources: sources(120))
    try site.write("extracted/.keep", "")
    let mount = try site.shell("mount -t tmpfs -o size=700k petik-test extracted")
    guard mount.status == 0 else {
      return print("skipped: this user may not mount a small file system")
    }
    defer { _ = try? site.shell("umount extracted") }
    let run = try site.petik("ingest")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("petik: cannot write to \"extracted\": No space left on device"))
    #expect(try site.petik("validate", "--fail-on", "error").status == 0)
    try site.expectManifestTells()
    #expect(try site.shell("mount -o remount,size=50m extracted").status == 0)
    #expect(try site.petik("ingest").status == 0)
    #expect(try site.contents() == undisturbed(site))
  }

  @Test func aReadOnlyDatasetIsSaid() throws {
    let site = try Site(sources: sources(3))
    #expect(try site.petik("ingest").status == 0)
    try site.write("raw/p1.txt", text(77))
    let before = try site.contents()
    let run = try site.unprivileged("chmod -R a-w extracted", "ingest")
    guard let run else { return print("skipped: no other user to be") }
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("petik: cannot write to \"extracted\": "), "\(run.errors)")
    #expect(try site.contents() == before)
  }

  @Test func anUnreadableSourceFailsAlone() throws {
    let site = try Site(sources: sources(3))
    let run = try site.unprivileged("chmod a-r raw/p1.txt", "ingest")
    guard let run else { return print("skipped: no other user to be") }
    #expect(run.status == 1)
    #expect(run.errors == "failed raw/p1.txt: Permission denied\n")
    #expect(try site.shell("chmod a+r raw/p1.txt").status == 0)
    #expect(try site.petik("ingest").status == 0)
    #expect(try site.contents() == undisturbed(site))
  }
}
