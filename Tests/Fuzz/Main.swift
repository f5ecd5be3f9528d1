import Glibc
import PetikText

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

/// libFuzzer's own entry; its runtime asks for the name.
@_cdecl("LLVMFuzzerTestOneInput")
public func takeInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Bytes(UnsafeBufferPointer(start: start, count: count))
  if let target = FuzzTarget.named {
    target.take(bytes)
  } else if let first = bytes.first {
    let targets = FuzzTarget.allCases
    targets[Int(first) % targets.count].take(Bytes(bytes.dropFirst()))
  }
  return 0
}

/// SwiftPM calls a program by its module's name.
@_cdecl("PetikFuzz_main")
public func main(
  _ count: CInt, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  var (count, words) = (count, words)
  return runDriver(&count, &words, takeInput)
}

func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
