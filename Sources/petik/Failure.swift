import ArgumentParser
import Foundation
import PetikPipeline

/// The command could not do its work: exit code 2 and one line on standard error.
struct Failure: Error {
  var message: String

  /// Ends the program as an error asks: help and version with 0, everything else as its kind says.
  static func exit(with error: any Error) -> Never {
    if let code = error as? ExitCode { Foundation.exit(code.rawValue) }
    if let failure = error as? Failure { stop(failure.message) }
    if let fault = error as? ConfigurationError { stop(fault.description) }
    // ArgumentParser calls help and version clean exits.
    if Petik.exitCode(for: error) == .success { Petik.exit(withError: error) }
    if Petik.exitCode(for: error) == .validationFailure {
      stop(Petik.message(for: error) + " (see petik --help)")
    }
    let system = error as NSError
    stop(system.localizedDescription)
  }

  private static func stop(_ message: String) -> Never {
    let line = message.split(separator: "\n").first.map(String.init) ?? message
    FileHandle.standardError.write(Data("petik: \(line)\n".utf8))
    Foundation.exit(2)
  }
}
