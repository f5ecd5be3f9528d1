/// Version of petik. Part of every fingerprint: raise it whenever output may change.
package let petikVersion = "0.1.0"
